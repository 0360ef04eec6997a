/** Reads the pages it is sent once, as the server would, in a process of its own: the most memory it took is its answer. */
import { readScan } from "../../../server/src/modules/documents/files/scan/read-scan.ts";

process.on("message", ({ images }: { images: Uint8Array[] }) => {
  void read(images);
});

async function read(images: readonly Uint8Array[]): Promise<void> {
  for (const image of images) await readScan(image, "trang.png");
  process.send?.({ megabytes: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0));
}
