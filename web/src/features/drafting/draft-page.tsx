import type { DraftDetail } from "@dondoc/contract";
import { Alert, Button, Group, List, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCircleCheck,
  IconDownload,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { draftRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { DraftPreview } from "./draft-preview.tsx";
import { DraftStateSign } from "./draft-state.tsx";
import { IssueDialog } from "./issue-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import styles from "./drafting.module.css";

/** One document of the office: how it will look, what is wrong with it, who drafted and who signs. */
export function DraftPage() {
  const { id } = draftRoute.useParams();
  return (
    <Answer query={useQuery(read("getDraft", { params: { id } }))}>
      {(draft) => <Record draft={draft} />}
    </Answer>
  );
}

function Record({ draft }: { draft: DraftDetail }) {
  const { drafting, ui } = useWords();
  const words = drafting.page;
  return (
    <Page
      title={`${drafting.kinds[draft.kind]}: ${draft.subject}`}
      actions={<Actions draft={draft} />}
    >
      <Group gap="md">
        <TextLink to="/du-thao" className={styles.back}>
          <IconArrowLeft aria-hidden size={18} /> {words.back}
        </TextLink>
        <DraftStateSign state={draft.state} />
      </Group>
      {draft.state === "draft" && <Findings draft={draft} />}
      <div className={styles.columns}>
        <div>
          <Section title={words.facts}>
            <DraftFacts draft={draft} />
          </Section>
          <Section title={ui.history}>
            <Journal entries={draft.journal} />
          </Section>
        </div>
        <Section title={words.preview}>
          <Group gap="sm" mb="sm" className="no-print">
            <SaveLink draft={draft} format="docx" title={words.saveDocx} />
            <SaveLink draft={draft} format="pdf" title={words.savePdf} />
          </Group>
          <DraftPreview id={draft.id} version={draft.version} />
        </Section>
      </div>
    </Page>
  );
}

function SaveLink({
  draft,
  format,
  title,
}: {
  draft: DraftDetail;
  format: "docx" | "pdf";
  title: string;
}) {
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/drafts/${draft.id}/file/${format}`}
      download
      leftSection={<IconDownload aria-hidden size={18} />}
    >
      {title}
    </Button>
  );
}

function Findings({ draft: { findings } }: { draft: DraftDetail }) {
  const { page: words } = useWords().drafting;
  if (findings.length === 0) {
    return (
      <Group gap="xs">
        <IconCircleCheck aria-hidden size={20} />
        <Text>{words.sound}</Text>
      </Group>
    );
  }
  return (
    <Alert
      variant="outline"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.findings}
    >
      <List>
        {findings.map(({ rule, severity, message, source }) => (
          <List.Item key={`${rule} ${message}`}>
            <strong>{words.severity[severity]}:</strong> {message}{" "}
            <Text span c="dimmed" size="sm">
              {words.source(source)}.
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function DraftFacts({ draft }: { draft: DraftDetail }) {
  const { drafting } = useWords();
  const words = drafting.page;
  const { issuedOn, issuedAt, issuedBy, model } = draft;
  const post = model.signing.lines.join(", ");
  return (
    <Facts
      facts={[
        [words.kind, drafting.kinds[draft.kind]],
        [words.purpose, drafting.purposes[draft.purpose]],
        [
          words.reference,
          issuedOn
            ? `${draft.reference} ${drafting.issuedOn(formatDate(issuedOn))}`
            : `${draft.reference} (${words.noNumber})`,
        ],
        [words.made, drafting.made(draft.madeBy, formatInstant(draft.madeAt))],
        [words.signer, model.signing.name === null ? post : `${model.signing.name} (${post})`],
        [words.recorded, issuedBy && issuedAt && drafting.made(issuedBy, formatInstant(issuedAt))],
        [words.recipients, draft.recipients.map(({ name }) => name).join("; ")],
        [words.withdrawn, draft.withdrawnBecause],
        [
          words.signedFile,
          draft.signedFileName && (
            <a href={`/api/drafts/${draft.id}/signed-file`} download>
              {words.saveSigned(draft.signedFileName)}
            </a>
          ),
        ],
        [words.about, draft.about.length > 0 ? <AboutShort draft={draft} /> : null],
      ]}
    />
  );
}

/** A long list is opened by who wants it: it stands in the annex anyway. */
function AboutShort({ draft }: { draft: DraftDetail }) {
  const { page: words } = useWords().drafting;
  const { length } = draft.about;
  if (length <= MOST_SHOWN) return <About draft={draft} />;
  return (
    <details>
      <summary>{words.aboutMany(length)}</summary>
      <About draft={draft} />
    </details>
  );
}
const MOST_SHOWN = 5;

function About({ draft: { about } }: { draft: DraftDetail }) {
  return (
    <ul className={styles.about}>
      {about.map(({ type, id, title }) => (
        <li key={id}>
          {type === "task" && (
            <TextLink to="/nhiem-vu/$id" params={{ id }}>
              {title}
            </TextLink>
          )}
          {type === "document" && (
            <TextLink to="/van-ban/$id" params={{ id }}>
              {title}
            </TextLink>
          )}
          {type === "voice" && (
            <TextLink to="/phan-anh-kien-nghi/$id" params={{ id }} underline="always">
              {title}
            </TextLink>
          )}
          {type === "briefing" && (
            <TextLink to="/giao-ban/$id" params={{ id }} underline="always">
              {title}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function Actions({ draft }: { draft: DraftDetail }) {
  const { drafting: words } = useWords();
  const [correcting, correct] = useDisclosure();
  const [issuing, issue] = useDisclosure();
  const [withdrawing, withdraw] = useDisclosure();
  const may = (act: string) => draft.acts.some((one) => one.act === act && one.allowed);
  return (
    <>
      {may("drafting.issue") && <Button onClick={issue.open}>{words.issue.open}</Button>}
      {may("drafting.correct") && (
        <Button variant="default" onClick={correct.open}>
          {words.correct.open}
        </Button>
      )}
      {may("drafting.withdraw") && (
        <Button variant="default" onClick={withdraw.open}>
          {words.withdraw.open}
        </Button>
      )}
      {correcting && <CorrectDialog draft={draft} onClose={correct.close} />}
      {issuing && <IssueDialog draft={draft} onClose={issue.close} />}
      {withdrawing && <WithdrawDialog draft={draft} onClose={withdraw.close} />}
    </>
  );
}
