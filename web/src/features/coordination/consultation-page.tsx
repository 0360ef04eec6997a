import type { ConsultationDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { consultationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Files } from "./files.tsx";
import { PartSection } from "./part-section.tsx";
import { TextActDialog } from "./text-act-dialog.tsx";

/** A request for opinions: what is asked and why, and each agency's part that the person may see. */
export function ConsultationPage() {
  const { id } = consultationRoute.useParams();
  return (
    <Answer query={useQuery(read("getConsultation", { params: { id } }))}>
      {(request) => <RequestRecord key={request.id} request={request} />}
    </Answer>
  );
}

function RequestRecord({ request }: { request: ConsultationDetail }) {
  const { coordination: words, ui } = useWords();
  return (
    <Page
      title={`${words.number(request.number)}: ${request.matter}`}
      actions={<RequestActs request={request} />}
    >
      <div className="no-print">
        <TextLink to="/phoi-hop">
          <IconArrowLeft aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} />{" "}
          {words.record.back}
        </TextLink>
      </div>
      <Section title={words.record.request}>
        <RequestFacts request={request} />
      </Section>
      <Section title={words.record.items}>
        <ol>
          {request.items.map(({ id, question }) => (
            <li key={id}>{question}</li>
          ))}
        </ol>
      </Section>
      {request.parts.map((part) => (
        <PartSection key={part.id} part={part} request={request} />
      ))}
      <Section title={ui.history}>
        <Journal entries={request.journal} />
      </Section>
    </Page>
  );
}

function RequestFacts({ request }: { request: ConsultationDetail }) {
  const { coordination } = useWords();
  const words = coordination.record;
  const { about } = request;
  return (
    <Facts
      facts={[
        [coordination.asking, request.asking.name],
        [words.about, about && <About about={about} />],
        [words.ownView, <Text key="view" style={{ whiteSpace: "pre-line" }}>{request.ownView}</Text>], // prettier-ignore
        [
          words.due,
          request.lastDay && (
            <>
              {formatDate(request.lastDay)}
              {request.urgent && ` (${coordination.urgent})`}
            </>
          ),
        ],
        [words.because, request.limitBecause],
        [words.silence, request.silenceText ?? coordination.silence[request.silence]],
        [words.createdBy, request.createdBy.name],
        [words.confirmedBy, request.confirmedBy?.name ?? null],
        [words.withdrawn, request.withdrawReason],
        [words.files, request.files.length > 0 ? <Files files={request.files} /> : null],
      ]}
    />
  );
}

const About = ({ about }: { about: NonNullable<ConsultationDetail["about"]> }) =>
  about.type === "task" ? (
    <TextLink to="/nhiem-vu/$id" params={{ id: about.id }}>
      {about.title}
    </TextLink>
  ) : (
    <TextLink to="/van-ban/$id" params={{ id: about.id }}>
      {about.title}
    </TextLink>
  );

function RequestActs({ request }: { request: ConsultationDetail }) {
  const { coordination: words } = useWords();
  const [withdrawing, setWithdrawing] = useState(false);
  const confirm = useAct("confirmManyAsked", { said: words.acts.confirmed });
  const on = { consultationId: request.id, version: request.version };
  const allowed = (name: string) =>
    request.acts.find(({ act, allowed: may }) => act === name && may)?.title;
  const confirmTitle = allowed("coordination.confirm-many");
  const withdrawTitle = allowed("coordination.withdraw");
  return (
    <Group gap="sm" className="no-print">
      <ProblemAlert act={confirm} />
      {confirmTitle && (
        <Button loading={confirm.pending} onClick={() => confirm.send({ body: on })}>
          {confirmTitle}
        </Button>
      )}
      {withdrawTitle && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {withdrawTitle}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={18} />}
        onClick={() => window.print()}
      >
        {words.record.print}
      </Button>
      {withdrawing && withdrawTitle && (
        <TextActDialog
          name="withdrawConsultation"
          title={withdrawTitle}
          on={on}
          fields={[{ name: "reason", label: words.acts.reason, required: true }]}
          draft={`withdraw.${request.id}`}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Group>
  );
}
