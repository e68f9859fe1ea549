/**
 * One copy of the texts that thousands of calls share, such as extensions and variable names. The decoder makes a new
 * string each time; at 50 000 calls that is most of the memory.
 */
export class TextPool {
  private readonly texts = new Map<string, string>();

  constructor(private readonly limit = 100_000) {}

  share(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size >= this.limit) this.texts.clear();
    this.texts.set(text, text);
    return text;
  }

  clear(): void {
    this.texts.clear();
  }
}
