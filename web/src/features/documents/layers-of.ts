/** A stretch of the text, in UTF-16 code units: `text.slice(start, end)` is what it covers. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of the text over which the same spans lie, the widest first. */
export interface Layer<S extends Span> extends Span {
  text: string;
  spans: readonly S[];
}

interface Edge<S> {
  at: number;
  opens: boolean;
  span: S;
}

/**
 * Cuts the text at every edge of a span. The pieces follow one another without gap and together are the text, however
 * the spans lie: apart, nested, crossing or alike. A span reaching outside the text is cut to it; an empty one is left out.
 */
export function layersOf<S extends Span>(text: string, spans: readonly S[]): Layer<S>[] {
  const layers: Layer<S>[] = [];
  let open: readonly S[] = [];
  let at = 0;
  for (const edge of edgesOf(text.length, spans)) {
    if (edge.at > at) {
      layers.push({ start: at, end: edge.at, text: text.slice(at, edge.at), spans: open });
      at = edge.at;
    }
    open = edge.opens ? [...open, edge.span] : open.filter((span) => span !== edge.span);
  }
  if (at < text.length) {
    layers.push({ start: at, end: text.length, text: text.slice(at), spans: [] });
  }
  return layers;
}

function edgesOf<S extends Span>(length: number, spans: readonly S[]): Edge<S>[] {
  const edges: Edge<S>[] = [];
  for (const span of spans) {
    const start = Math.max(0, span.start);
    const end = Math.min(length, span.end);
    if (end > start) {
      edges.push({ at: start, opens: true, span }, { at: end, opens: false, span });
    }
  }
  return edges.sort(byPlace);
}

/** At one place spans close before others open, and the longest opens first, so that it lies outermost. */
function byPlace<S extends Span>(a: Edge<S>, b: Edge<S>): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.opens !== b.opens) return a.opens ? 1 : -1;
  return b.span.end - a.span.end;
}

/** One line of the text with its pieces; `gap` says that an empty line stands before it. */
export interface Line<S extends Span> extends Span {
  gap: boolean;
  layers: readonly Layer<S>[];
}

/** The layers laid out line by line: a layer over a line break is cut, line breaks and empty lines fall away. */
export function linesOf<S extends Span>(text: string, spans: readonly S[]): Line<S>[] {
  const layers = layersOf(text, spans);
  const lines: Line<S>[] = [];
  let gap = false;
  let first = 0;
  for (const { start, end } of rowsOf(text)) {
    if (text.slice(start, end).trim() === "") {
      gap = true;
      continue;
    }
    while ((layers[first]?.end ?? Infinity) <= start) first += 1;
    lines.push({ start, end, gap, layers: cutTo(layers, first, start, end) });
    gap = false;
  }
  return lines;
}

function* rowsOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function cutTo<S extends Span>(
  layers: readonly Layer<S>[],
  first: number,
  start: number,
  end: number,
): Layer<S>[] {
  const pieces: Layer<S>[] = [];
  for (let index = first; index < layers.length; index += 1) {
    const layer = layers[index];
    if (layer === undefined || layer.start >= end) break;
    const from = Math.max(start, layer.start);
    const to = Math.min(end, layer.end);
    const text = layer.text.slice(from - layer.start, to - layer.start);
    pieces.push({ start: from, end: to, text, spans: layer.spans });
  }
  return pieces;
}
