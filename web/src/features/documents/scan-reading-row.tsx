import type { ScanReading } from "@dondoc/contract";
import { Button, Progress, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { SecretStubButton } from "./secret-stub-button.tsx";
import styles from "./scan-readings.module.css";

/** One scan: how far it is, or what is to be done about it. */
export function ScanReadingRow({ reading }: { reading: ScanReading }) {
  const { readings: words } = useWords().documents;
  const { state, fileName, own, enteredBy, problem } = reading;
  const name = fileName ?? words.nameless;
  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.what}>
        <strong className={styles.name}>{name}</strong>
        {!own && <span className={styles.by}>{words.sentBy(enteredBy.name)}</span>}
        {problem ? <Text>{problem.message}</Text> : <Standing reading={reading} name={name} />}
      </div>
      <Doors reading={reading} name={name} />
    </li>
  );
}

function Standing({ reading, name }: { reading: ScanReading; name: string }) {
  const { readings: words } = useWords().documents;
  const { state, pages, pagesDone, ahead } = reading;
  if (state === "done") return <Text>{words.done}</Text>;
  if (state === "waiting") return <Text>{words.waiting(pages, ahead)}</Text>;
  const page = Math.min(pagesDone + 1, pages);
  return (
    <>
      <Text className={styles.page}>{words.reading(page, pages)}</Text>
      <Progress
        value={(pagesDone / pages) * 100}
        animated
        aria-label={words.progress(name)}
        className={styles.bar}
      />
    </>
  );
}

/** What the person can do now; nothing where there is nothing to do. */
function Doors({ reading, name }: { reading: ScanReading; name: string }) {
  const { readings: words, intake } = useWords().documents;
  const { id, state, documentId, mayCancel, problem, own } = reading;
  const navigate = useNavigate();
  const ended = state === "failed" || state === "duplicate";
  const cancel = useAct("cancelReading", { said: ended ? words.dismissed : words.cancelled });
  const keep = useAct("keepSecondCopy", {
    onDone: ({ id }) => navigate({ to: "/van-ban/$id", params: { id }, search: {} }),
  });
  // One button among several of its kind is told apart by the file it is about.
  const label = (what: string) => ({ "aria-label": `${what} ${name}`, children: what });
  return (
    <div className={styles.doors}>
      {documentId !== null && (
        <Button
          renderRoot={(props) => (
            <Link to="/van-ban/$id" params={{ id: documentId }} search={{}} {...props} />
          )}
          {...label(state === "duplicate" ? intake.openEarlier : words.open)}
        />
      )}
      {state === "duplicate" && own && (
        <Button
          variant="default"
          loading={keep.pending}
          onClick={() => keep.send({ body: { readingId: id } })}
          {...label(intake.secondCopy)}
        />
      )}
      {problem?.code === "SECRET_DOCUMENT" && <SecretStubButton receivedOn={reading.receivedOn} />}
      {mayCancel && (
        <Button
          variant="default"
          loading={cancel.pending}
          onClick={() => cancel.send({ body: { readingId: id } })}
          {...label(ended ? words.dismiss : words.cancel)}
        />
      )}
      <ProblemAlert act={cancel} />
      <ProblemAlert act={keep} />
    </div>
  );
}
