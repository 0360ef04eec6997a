import type { TaskDetail } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import tableStyles from "./stacked-table.module.css";
import styles from "./task-page.module.css";

type Submission = TaskDetail["submissions"][number];

interface ResultCheckProps {
  submission: Pick<Submission, "receiverReason" | "measured">;
  /** Whom the directive names. */
  receivers: readonly string[];
}

/** What a confirmer has to see beside the documents: that they went elsewhere, and each figure planned and reached. */
export function ResultCheck({
  submission: { receiverReason, measured },
  receivers,
}: ResultCheckProps) {
  const { task: words } = useWords().tasks;
  return (
    <>
      {receiverReason && (
        <p className={styles.preserved} style={{ margin: 0 }}>
          <strong>{words.wentElsewhere(receivers.join(", "))}</strong> {receiverReason}
        </p>
      )}
      {measured.length > 0 && <Measures measured={measured} />}
    </>
  );
}

function Measures({ measured }: Pick<Submission, "measured">) {
  const { task: words } = useWords().tasks;
  return (
    <table
      className={tableStyles.table}
      aria-label={words.measures}
      style={{ marginTop: "0.5rem" }}
    >
      <thead>
        <tr>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.achieved}</th>
          <th scope="col">{words.reached}</th>
        </tr>
      </thead>
      <tbody>
        {measured.map(({ inWords, unit, achieved, note, met }, index) => (
          // A submission's figures never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row" data-label={words.target}>
              {inWords}
            </th>
            <td data-label={words.achieved}>
              {achieved !== null && words.figure(achieved, unit)} {note}
            </td>
            <td data-label={words.reached}>
              <strong>{words.met[met === null ? "unknown" : met ? "yes" : "no"]}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
