export type RtfToken =
  | { kind: "open" | "close" }
  | { kind: "text"; bytes: string }
  | { kind: "hex"; bytes: string }
  | { kind: "word"; word: string; value: number | undefined };

const TOKEN =
  /(?<open>\{)|(?<close>\})|\\'(?<hex>[0-9a-fA-F]{2})|\\(?<word>[a-zA-Z]{1,32})(?<value>-?\d{1,10})? ?|\\(?<symbol>[^a-zA-Z])|[\r\n]+|(?<text>[^\\{}\r\n]+)|\\/gs;

/** The tokens of an RTF file given as one letter a byte; the bytes behind \bin are passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(source); match !== null; match = tokens.exec(source)) {
    const { open, close, hex, word, value, symbol, text } = match.groups ?? {};
    if (text !== undefined) yield { kind: "text", bytes: text };
    else if (open !== undefined) yield { kind: "open" };
    else if (close !== undefined) yield { kind: "close" };
    else if (hex !== undefined) {
      yield { kind: "hex", bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    } else if (symbol !== undefined) yield { kind: "word", word: symbol, value: undefined };
    else if (word === "bin") tokens.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word !== undefined) {
      yield { kind: "word", word, value: value === undefined ? undefined : Number(value) };
    }
  }
}
