/** The name that a misspelt one most likely means, if any is near. */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  const wanted = given.toUpperCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(wanted, name.toUpperCase());
    if (distance < (best?.distance ?? Math.max(2, wanted.length / 3))) best = { name, distance };
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
