/** Good enough to read a number plate, a tenth of what a telephone writes. */
const QUALITY = 0.85;

/**
 * A photograph drawn anew, no longer than so many pixels: smaller, and without what the telephone wrote into it, as where it was
 * taken. What this browser cannot draw comes back as it was.
 */
export async function scalePhoto(file: File, longest: number): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  try {
    const drawn = await createImageBitmap(file, { imageOrientation: "from-image" });
    const share = Math.min(1, longest / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(drawn.width * share));
    canvas.height = Math.max(1, Math.round(drawn.height * share));
    const pen = canvas.getContext("2d");
    if (!pen) return file;
    // What was see-through is paper, not black.
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", QUALITY);
    });
    if (!blob) return file;
    return new File([blob], file.name.replace(/\.\w+$/u, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}
