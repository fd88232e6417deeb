/** The code leaves the address bar, so that neither history nor a shared screen keeps it. */
export function takeCode(): string {
  const code = location.hash.slice(1);
  if (code !== '') history.replaceState(null, '', location.pathname);
  return code;
}
