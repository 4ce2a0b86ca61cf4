import { type AnyNode, parse } from "acorn";

/**
 * The texts that tests written in JavaScript have sanitized: what `sanitize` and `sanitizeHtml` are called with, and
 * "payload" in a list of cases. The program is read and not run. What is no constant text is left out.
 */
export function sanitizedTexts(program: string): readonly string[] {
  const found: string[] = [];
  const take = (node: AnyNode | undefined) => {
    const text = node && textOf(node);
    if (text !== undefined) found.push(text);
  };
  const pending: AnyNode[] = [parse(program, { ecmaVersion: "latest", sourceType: "module" })];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    if (node.type === "CallExpression" && isSanitizing(node.callee)) take(node.arguments[0]);
    if (node.type === "Property" && nameOf(node.key) === "payload") take(node.value);
    pending.push(...childrenOf(node));
  }
  return found;
}

const isSanitizing = (callee: AnyNode) =>
  /^sanitize(?:Html)?$/.test(
    nameOf(callee.type === "MemberExpression" ? callee.property : callee) ?? "",
  );

const nameOf = (node: AnyNode) => (node.type === "Identifier" ? node.name : textOf(node));

function textOf(node: AnyNode): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type === "TemplateLiteral")
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
  if (node.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

const childrenOf = (node: AnyNode): AnyNode[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;
