import type { DocumentBlock, MonthlyReport } from "@dondoc/contract";
import styles from "./reports.module.css";

/** What the document says, to be read before it is drafted; how it is printed shows the draft. */
export function ReportText({ report }: { report: MonthlyReport }) {
  return (
    <article className={styles.text}>
      <h3>{report.subject}</h3>
      <Blocks blocks={report.blocks} />
      {report.annexes.map(({ title, blocks }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
    </article>
  );
}

/** Blocks have no name of their own: their place is it. */
const keyed = (blocks: readonly DocumentBlock[]) =>
  blocks.map((block, at) => ({ block, key: String(at) }));

const Blocks = ({ blocks }: { blocks: readonly DocumentBlock[] }) =>
  keyed(blocks).map(({ block, key }) =>
    block.type === "table" ? (
      <Table key={key} block={block} />
    ) : (
      <p key={key}>{block.type === "item" ? `${block.label} ${block.text}` : block.text}</p>
    ),
  );

function Table({ block }: { block: Extract<DocumentBlock, { type: "table" }> }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={block.caption ?? "Bảng"}>
      <table className={styles.table} data-plain>
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, no) => (
            <tr key={`${no} ${row.join(" ")}`}>
              {row.map((cell, at) => (
                <td key={block.columns[at]?.title ?? at} data-label={block.columns[at]?.title}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
