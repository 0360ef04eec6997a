/** Text pasted from Word or a PDF: hard spaces, soft hyphens, bullets of symbol fonts and broken lines made plain. */
export const cleanPastedText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/\r\n?|\u2028|\u2029|\v/g, "\n")
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, " ")
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replaceAll(/^[ ]*[\uf0b7\uf0a7\u2022\u25cf\u25aa·][ ]*/gm, "- ")
    .replaceAll(/[\ue000-\uf8ff]/g, "")
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/ +$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
