import { encode } from "uqr";

interface QrCodeProps {
  text: string;
  /** What it is for, said to those who do not see it. */
  label: string;
}

/** Drawn here and by nobody else: what it holds is a secret. The quiet border of four modules is part of it (ISO/IEC 18004). */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      style={{ width: "100%", maxWidth: "15rem", background: "#fff", border: "1px solid #ced4da" }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
