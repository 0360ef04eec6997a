import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import path from "node:path";
import { createWorker, OEM, PSM } from "tesseract.js";
import type { Line, Worker } from "tesseract.js";
import type { GreyImage } from "./ink.ts";

export interface Recogniser {
  /** Lines of one picture; null when it took longer than it may, and then nothing of it is known. */
  lines(image: GreyImage, how: Recognition): Promise<Line[] | null>;
}

interface Recognition {
  dpi: number;
  /** A page is looked over for columns and blocks first; a block has one line below the other; sparse are words here and there. */
  kind: "page" | "block" | "sparse";
  milliseconds: number;
}

const LAYOUTS = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, sparse: PSM.SPARSE_TEXT } as const;

/** Tesseract in a thread of its own, with the Vietnamese data that npm brought: nothing is fetched, nothing is written. */
export function createRecogniser(): Recogniser {
  // Starting takes as long as looking at a page's light and lie: both are done at once.
  let worker: Promise<Worker> | null = start();
  return {
    async lines(image, { dpi, kind, milliseconds }) {
      worker ??= start();
      const current = await worker;
      const late = Symbol("late");
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<typeof late>((resolve) => {
        timer = setTimeout(() => resolve(late), milliseconds);
      });
      const read = current.recognize(
        asPgm(image),
        {
          user_defined_dpi: String(Math.round(dpi)),
          tessedit_pageseg_mode: LAYOUTS[kind],
        } as object,
        { text: false, blocks: true },
      );
      const result = await Promise.race([read, timeout]);
      clearTimeout(timer);
      if (result === late) {
        worker = null;
        await current.terminate();
        return null;
      }
      return (result.data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines),
      );
    },
  };
}

async function start(): Promise<Worker> {
  const require = createRequire(import.meta.url);
  const data = path.dirname(require.resolve("@tesseract.js-data/vie/package.json"));
  return createWorker("vie", OEM.LSTM_ONLY, {
    langPath: path.join(data, "4.0.0_best_int"),
    gzip: true,
    cacheMethod: "none",
  });
}

/** The plainest picture file there is: a head and the bytes. */
function asPgm({ data, width, height }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
