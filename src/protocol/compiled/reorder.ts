import { isListLayout, type Layout } from '../layout';
import { HEADER_SIZE } from '../limits';
import { bytes, reload } from './reading';

/** By tag, the place of its field or list in the row, from 1; 0 for tags that the encoder does not write. */
const places = new WeakMap<Layout, Uint16Array>();

function placesOf(layout: Layout): Uint16Array {
  let known = places.get(layout);
  if (known) return known;
  const tags = layout.floating.map((entry) => (isListLayout(entry) ? entry.members : [entry]).map(({ tag }) => tag));
  known = new Uint16Array(Math.max(0, ...tags.flat()) + 1);
  for (const [index, entry] of tags.entries()) for (const tag of entry) known[tag] = index + 1;
  places.set(layout, known);
  return known;
}

/**
 * Puts the floating fields of the frame that was loaded last into the order of the row: servers need not keep to the printed
 * one, and a printed decoder knows no other. Gives up on what is not a matter of order alone.
 */
export function sortFloating(frame: Buffer, layout: Layout): boolean {
  const place = placesOf(layout);
  const head = layout.wideTags ? 4 : 2;
  const start = HEADER_SIZE + layout.fixedSize;
  /** A run is all fields of one place: where it begins in the frame. */
  const begins = new Uint32Array(place.length);
  const ends = new Uint32Array(place.length);
  const runs: number[] = [];
  let last = 0;
  let inOrder = true;
  for (let at = start; at < frame.length;) {
    if (at + head > frame.length) return false;
    const tag = layout.wideTags ? (frame[at]! << 8) | frame[at + 1]! : frame[at]!;
    const length = layout.wideTags ? (frame[at + 2]! << 8) | frame[at + 3]! : frame[at + 1]!;
    const here = place[tag] ?? 0;
    if (here === 0) return false;
    if (here !== last) {
      // Fields of one list that stand apart may belong to other records than they seem to.
      if (ends[here] !== 0) return false;
      if (here < last) inOrder = false;
      begins[here] = at;
      runs.push(here);
    }
    at += head + length;
    ends[here] = at;
    last = here;
  }
  if (inOrder || ends[last]! > frame.length) return false;
  runs.sort((a, b) => a - b);
  let to = start;
  for (let i = 0; i < runs.length; i++) {
    const from = begins[runs[i]!]!;
    let end = ends[runs[i]!]!;
    while (i + 1 < runs.length && begins[runs[i + 1]!] === end) end = ends[runs[++i]!]!;
    frame.copy(bytes, to, from, end);
    to += end - from;
  }
  reload();
  return true;
}
