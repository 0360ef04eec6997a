import type { GreyImage } from "./ink.ts";

/** A drawn line, in points of the picture. */
export interface Rule {
  /** The row of a level one, the column of an upright one. */
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  level: Rule[];
  upright: Rule[];
}

const INK = 140;
/** No stroke of a letter is as long, in inches: a level one, and an upright one. */
const LEVEL_INCHES = 0.5;
const UPRIGHT_INCHES = 0.4;
/** Grain may break a line this far, and a thicker one is no line, in inches. */
const BREAK_INCHES = 0.012;
const THICK_INCHES = 0.05;

/**
 * Takes drawn lines out of the picture, in place: frames of tables and lines under headings, which would be recognised as
 * "|" and "_" or swallow the letters that touch them. Returns where they were.
 */
export function takeRules(image: GreyImage, dpi: number): Rules {
  const { width, height } = image;
  const level = findRuns(
    image,
    { step: 1, length: width, across: width, count: height },
    dpi,
    LEVEL_INCHES,
  );
  const upright = findRuns(
    image,
    { step: width, length: height, across: 1, count: width },
    dpi,
    UPRIGHT_INCHES,
  );
  const thick = Math.max(Math.round(dpi * THICK_INCHES), 3);
  const rules = { level: joined(level, thick), upright: joined(upright, thick) };
  const thin = (rule: Thick): boolean => rule.last - rule.first < thick;
  const kept = { level: rules.level.filter(thin), upright: rules.upright.filter(thin) };
  for (const rule of kept.level) erase(image, rule, width, 1);
  for (const rule of kept.upright) erase(image, rule, 1, width);
  return kept;
}

interface Walk {
  /** From one point to the next along the line, and how many there are. */
  step: number;
  length: number;
  /** From one line to the next, and how many there are. */
  across: number;
  count: number;
}

/** Unbroken stretches of ink along rows or columns. */
function findRuns({ data }: GreyImage, walk: Walk, dpi: number, inches: number): Rule[] {
  const least = Math.round(dpi * inches);
  const mostBreak = Math.max(Math.round(dpi * BREAK_INCHES), 1);
  const runs: Rule[] = [];
  for (let line = 0; line < walk.count; line++) {
    let from = -1;
    let last = -1;
    for (let place = 0, at = line * walk.across; place < walk.length; place++, at += walk.step) {
      if ((data[at] ?? 255) >= INK) continue;
      if (from === -1 || place - last > mostBreak + 1) {
        if (from !== -1 && last - from >= least) runs.push({ at: line, from, to: last });
        from = place;
      }
      last = place;
    }
    if (from !== -1 && last - from >= least) runs.push({ at: line, from, to: last });
  }
  return runs;
}

interface Thick extends Rule {
  first: number;
  last: number;
}

/** Runs beside each other are one line; one that slopes a little goes on in the next row. */
function joined(runs: readonly Rule[], thick: number): Thick[] {
  const rules: Thick[] = [];
  for (const run of runs) {
    const rule = rules.findLast(
      ({ last, from, to, first }) =>
        run.at - last <= 2 &&
        run.at - first < thick * 2 &&
        run.from <= to + 8 &&
        run.to >= from - 8,
    );
    if (!rule) {
      rules.push({ ...run, first: run.at, last: run.at });
      continue;
    }
    rule.last = run.at;
    rule.at = (rule.first + run.at) / 2;
    rule.from = Math.min(rule.from, run.from);
    rule.to = Math.max(rule.to, run.to);
  }
  return rules;
}

/** Whitens the line and the grey at its edges. */
function erase({ data }: GreyImage, rule: Thick, across: number, step: number): void {
  for (let line = Math.max(rule.first - 2, 0); line <= rule.last + 2; line++) {
    for (let place = Math.max(rule.from - 3, 0); place <= rule.to + 3; place++) {
      const at = line * across + place * step;
      if (at < data.length) data[at] = 255;
    }
  }
}
