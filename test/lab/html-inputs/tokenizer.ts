interface TokenizerTest {
  readonly input: string;
  /** The text is written as JavaScript writes what UTF-8 cannot: "\uD800". */
  readonly doubleEscaped?: boolean;
}

/** As html5lib's tokenizer/README.md describes such a file. */
export function tokenizerInputs(file: string): readonly string[] {
  const { tests = [] } = JSON.parse(file) as { readonly tests?: readonly TokenizerTest[] };
  return tests.map(({ input, doubleEscaped }) =>
    doubleEscaped === true
      ? input.replace(/\\u([0-9a-f]{4})/gi, (_, code) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : input,
  );
}
