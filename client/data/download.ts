/** Downloads a file that is made in the browser. */
export function download(name: string, parts: Iterable<string> | Blob, type: string): void {
  const blob = parts instanceof Blob ? parts : new Blob([...parts], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
