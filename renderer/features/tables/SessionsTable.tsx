export function SessionsTable() {
  return null;
}
