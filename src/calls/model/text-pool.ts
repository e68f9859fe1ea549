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
    // A decoded text is a slice of its whole frame's text: what is kept for long must not keep that.
    const own = typeof text === 'string' ? Buffer.from(text, 'utf16le').toString('utf16le') : text;
    this.texts.set(own, own);
    return own;
  }

  clear(): void {
    this.texts.clear();
  }
}
