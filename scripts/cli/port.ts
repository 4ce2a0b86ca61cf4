/** Why a port cannot be listened on, and what to do; any other error is thrown on. */
export function portTrouble(error: unknown, port: number): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `Port ${port} is in use: choose another one with --port.`;
  if (code === "EACCES") return `Port ${port} may not be used: choose one from 1024 with --port.`;
  throw error;
}
