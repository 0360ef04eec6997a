// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import type { Pdfium } from "./pdfium-interface.ts";

/** A straight line drawn on the page, in the directions of the page as it is stored. */
export interface Stroke {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** A filled area that is not white: letters in white are seen on it. */
export interface Fill {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export interface Drawing {
  strokes: Stroke[];
  fills: Fill[];
}

type Matrix = readonly [number, number, number, number, number, number];

const PATH_OBJECT = 2;
const FORM_OBJECT = 5;
const LINE_TO = 0;
const MOVE_TO = 2;
const WHITE = 250;
/** A page of tables has some thousand; a map has more, and no table. */
const MOST_STROKES = 20_000;
const MOST_DEPTH = 5;
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

/** The straight lines and filled areas of a page, those within its forms too. */
export function drawingOn(pdfium: Pdfium, page: number): Drawing {
  const drawing: Drawing = { strokes: [], fills: [] };
  const buffer = pdfium.wasmExports.malloc(32);
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++)
    look(pdfium._FPDFPage_GetObject(page, index), PLAIN, 0);
  pdfium.wasmExports.free(buffer);
  return drawing;

  function look(object: number, around: Matrix, depth: number): void {
    if (drawing.strokes.length > MOST_STROKES) return;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === PATH_OBJECT) addPath(object, product(matrixOf(object), around));
    if (type !== FORM_OBJECT || depth >= MOST_DEPTH) return;
    const inside = product(matrixOf(object), around);
    const parts = pdfium._FPDFFormObj_CountObjects(object);
    for (let i = 0; i < parts; i++)
      look(pdfium._FPDFFormObj_GetObject(object, i), inside, depth + 1);
  }

  function matrixOf(object: number): Matrix {
    if (pdfium._FPDFPageObj_GetMatrix(object, buffer) === 0) return PLAIN;
    const view = floats(24);
    return [view(0), view(4), view(8), view(12), view(16), view(20)];
  }

  function floats(length: number): (at: number) => number {
    const view = new DataView(pdfium.HEAPU8.buffer, buffer, length);
    return (at) => view.getFloat32(at, true);
  }

  function addPath(object: number, matrix: Matrix): void {
    const count = Math.min(pdfium._FPDFPath_CountSegments(object), MOST_STROKES);
    let start = { x: 0, y: 0 };
    let last = start;
    const points: { x: number; y: number }[] = [];
    for (let index = 0; index < count; index++) {
      const segment = pdfium._FPDFPath_GetPathSegment(object, index);
      if (pdfium._FPDFPathSegment_GetPoint(segment, buffer, buffer + 4) === 0) return;
      const point = moved(floats(8), matrix);
      const type = pdfium._FPDFPathSegment_GetType(segment);
      if (type === LINE_TO) drawing.strokes.push({ from: last, to: point });
      if (type === MOVE_TO) start = point;
      if (pdfium._FPDFPathSegment_GetClose(segment) !== 0) {
        drawing.strokes.push({ from: point, to: start });
      }
      last = point;
      points.push(point);
    }
    if (points.length > 2 && isFilled(object)) addFill(points);
  }

  function isFilled(object: number): boolean {
    if (pdfium._FPDFPath_GetDrawMode(object, buffer, buffer + 4) === 0) return false;
    if (new DataView(pdfium.HEAPU8.buffer, buffer, 4).getInt32(0, true) === 0) return false;
    const parts = [buffer, buffer + 4, buffer + 8, buffer + 12] as const;
    if (pdfium._FPDFPageObj_GetFillColor(object, ...parts) === 0) return true;
    const colour = new DataView(pdfium.HEAPU8.buffer, buffer, 12);
    return [0, 4, 8].some((at) => colour.getUint32(at, true) < WHITE);
  }

  function addFill(points: readonly { x: number; y: number }[]): void {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    drawing.fills.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
}

function moved(view: (at: number) => number, [a, b, c, d, e, f]: Matrix): { x: number; y: number } {
  const [x, y] = [view(0), view(4)];
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** First the inner, then the outer. */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}
