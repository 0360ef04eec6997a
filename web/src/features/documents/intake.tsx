import { Button, FileButton, Text, Title } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { useStatus } from "../../ui/status.tsx";
import { useAct } from "../../ui/use-act.ts";
import { IntakeForm } from "./intake-form.tsx";
import { usePageDrop } from "./use-page-drop.ts";
import styles from "./document-list.module.css";

const accepted = ".docx,.doc,.odt,.rtf,.pdf,.txt,.png,.jpg,.jpeg,.tif,.tiff,.webp";

interface IntakeProps {
  /** A scan waits for its turn to be read. */
  onQueued: (readingId: string) => void;
}

/** Taking in a document: dropped anywhere on the page, or chosen; read at once, a scan behind the page. */
export function Intake({ onQueued }: IntakeProps) {
  const { intake: words } = useWords().documents;
  const navigate = useNavigate();
  const say = useStatus();
  const [file, setFile] = useState<File | null>(null);
  const act = useAct("intakeDocument", {
    said: (taken) =>
      taken.outcome === "document"
        ? words.done(taken.assignments)
        : words.queued(taken.reading.pages),
    onDone: async (taken) => {
      if (taken.outcome === "document") {
        await navigate({ to: "/van-ban/$id", params: { id: taken.id }, search: {} });
      } else {
        setFile(null);
        onQueued(taken.reading.id);
      }
    },
  });
  const { clear } = act;
  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length > 1) say(words.oneFile);
      clear();
      const chosen = files[0] ?? null;
      setFile(chosen);
      if (chosen)
        void holdFile(chosen).then((held) => setFile((now) => (now === chosen ? held : now)));
    },
    [clear, say, words],
  );
  const over = usePageDrop(take);

  return (
    <section className={styles.intake} aria-labelledby="intake">
      <div className={styles.row}>
        <IconFileUpload aria-hidden size={32} stroke={1.5} />
        <div style={{ flex: "1 1 18rem" }}>
          <Title order={2} size="h3" id="intake">
            {words.title}
          </Title>
          <Text>
            {words.drop}. {words.formats}
          </Text>
        </div>
        <FileButton
          accept={accepted}
          inputProps={chooseAnew}
          onChange={(chosen) => take(chosen ? [chosen] : [])}
        >
          {(props) => (
            <Button {...props} variant={file ? "default" : "filled"}>
              {file ? words.another : words.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {file && <IntakeForm file={file} act={act} onDrop={() => take([])} />}
      {over && <div className={styles.over}>{words.dropNow}</div>}
    </section>
  );
}
