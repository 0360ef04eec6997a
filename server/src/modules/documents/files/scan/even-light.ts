import type { GreyImage } from "./ink.ts";

/** Side of the tiles that the paper's shade is measured on, in inches: wider than the strokes of any letter. */
const TILE_INCHES = 0.16;
/** Share of a tile that may be ink. */
const PAPER_PERCENTILE = 0.8;
/** A darker tile is a black border or a photograph: there is no paper to be seen. */
const DARKEST_PAPER = 0.45;

/**
 * Makes the paper white all over, in place: a sheet that was photographed under a lamp, or is tinted, is darker on one
 * side, and what is ink there would be paper here.
 */
export function evenLight({ data, width, height }: GreyImage, dpi: number): void {
  const tile = Math.max(Math.round(dpi * TILE_INCHES), 8);
  const across = Math.ceil(width / tile);
  const shades = paperShades({ data, width, height }, tile);
  const brightest = shades.reduce((most, shade) => Math.max(most, shade), 1);
  const paper = shades.map((shade) => Math.max(shade, brightest * DARKEST_PAPER));
  const row = new Float32Array(across);
  const beside = Array.from({ length: width }, (_, x) => between(x, tile, across));
  const left = Int32Array.from(beside, ({ from }) => from);
  const right = Int32Array.from(beside, ({ to }) => to);
  const shares = Float32Array.from(beside, ({ share }) => share);
  for (let y = 0; y < height; y++) {
    const { from, to, share } = between(y, tile, shades.length / across);
    for (let x = 0; x < across; x++) {
      const upper = paper[from * across + x] ?? 255;
      const lower = paper[to * across + x] ?? 255;
      row[x] = 255 / (upper + (lower - upper) * share);
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const before = row[left[x] ?? 0] ?? 1;
      const after = row[right[x] ?? 0] ?? 1;
      const shade = (data[at] ?? 0) * (before + (after - before) * (shares[x] ?? 0));
      data[at] = shade > 255 ? 255 : shade;
    }
  }
}

/** The two tiles in whose middles the shade is known, and how far a point lies from the first to the second. */
function between(
  at: number,
  tile: number,
  tiles: number,
): { from: number; to: number; share: number } {
  const place = Math.min(Math.max((at + 0.5) / tile - 0.5, 0), tiles - 1);
  const from = Math.floor(place);
  return { from, to: Math.min(from + 1, tiles - 1), share: place - from };
}

function paperShades({ data, width, height }: GreyImage, tile: number): Float32Array {
  const across = Math.ceil(width / tile);
  const shades = new Float32Array(across * Math.ceil(height / tile));
  const counts = new Uint32Array(256);
  for (let index = 0; index < shades.length; index++) {
    const left = (index % across) * tile;
    const top = Math.floor(index / across) * tile;
    const right = Math.min(left + tile, width);
    const bottom = Math.min(top + tile, height);
    counts.fill(0);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const shade = data[y * width + x] ?? 0;
        counts[shade] = (counts[shade] ?? 0) + 1;
      }
    }
    let rest = (right - left) * (bottom - top) * PAPER_PERCENTILE;
    shades[index] = counts.findIndex((count) => (rest -= count) <= 0);
  }
  return shades;
}
