import type { FollowedVoice, VoiceRating } from "@dondoc/contract";
import { Alert, Button, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem } from "../../app/api/api-problem.ts";
import { read } from "../../app/api/read.ts";
import { followVoiceRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { Loading } from "../../ui/loading.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Section } from "../../ui/section.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { FilesOnTheWay, useFilesOnTheWay } from "./files-on-the-way.tsx";
import { PhotoField } from "./photo-field.tsx";
import { PublicFrame, publicFormQuery } from "./public-frame.tsx";
import { CODE_LENGTH, signsOf } from "./typed-code.ts";

/** Whoever holds the code sees where it stands. The code stands after "#", where no server's log sees it. */
export function FollowPage() {
  const { following: words } = useWords().publicVoices;
  const code = decodeURIComponent(useLocation({ select: ({ hash }) => hash }));
  const navigate = followVoiceRoute.useNavigate();
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      {signsOf(code) !== CODE_LENGTH ? (
        <CodeForm key={code} initial={code} onCode={(typed) => void navigate({ hash: typed })} />
      ) : (
        <Followed key={code} code={code} onOther={(typed) => void navigate({ hash: typed })} />
      )}
    </PublicFrame>
  );
}

const noAct = { problem: null, pending: false, resend: () => undefined, clear: () => undefined };

interface CodeFormProps {
  /** What was typed before: one wrong sign among twenty is corrected, not typed anew. */
  initial: string;
  onCode: (code: string) => void;
}

function CodeForm({ initial, onCode }: CodeFormProps) {
  const { following: words } = useWords().publicVoices;
  const slipOf = (typed: string): string => {
    const signs = signsOf(typed);
    if (signs === 0) return words.missing;
    return signs === CODE_LENGTH ? "" : words.wrongLength(signs, CODE_LENGTH);
  };
  const form = useForm<{ code: string }>({
    initial: { code: initial },
    check: ({ code }) => ({ code: slipOf(code) }),
  });
  return (
    <Form form={form} act={noAct} onSubmit={({ code }) => onCode(code.trim())} label={words.title}>
      <TextInput
        label={words.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...form.text("code")}
        // An address that was cut off or run together says so as it is opened.
        error={
          form.errors["code"] ?? (initial !== "" && form.values.code === initial && slipOf(initial))
        }
      />
      <FormButtons submit={words.submit} pending={false} />
    </Form>
  );
}

function Followed({ code, onOther }: { code: string; onOther: (typed: string) => void }) {
  const { following: words } = useWords().publicVoices;
  const query = useQuery(read("followVoice", { body: { code } }));
  const again = () => {
    query.refetch().catch(() => undefined);
  };
  const isUnknown = query.error instanceof ApiProblem && query.error.status === 404;
  if (isUnknown)
    return (
      <Stack gap="md">
        <ErrorState error={query.error} />
        <CodeForm initial={code} onCode={(typed) => (typed === code ? again() : onOther(typed))} />
      </Stack>
    );
  return (
    <Stack gap="md">
      {query.isError && <ErrorState error={query.error} onRetry={again} />}
      {query.isPending && <Loading />}
      {query.data && <State told={query.data} code={code} />}
      <div>
        <Button variant="default" onClick={() => onOther("")}>
          {words.other}
        </Button>
      </div>
    </Stack>
  );
}

const tones: Record<FollowedVoice["state"], Tone> = {
  NEW: "waiting",
  AWAITING_SENDER: "late",
  PROCESSING: "working",
  AWAITING_APPROVAL: "working",
  ANSWERED: "done",
  PUBLISHED: "done",
  REOPENED: "working",
  TRANSFERRED: "quiet",
  REFUSED: "refused",
  SETTLED_ELSEWHERE: "done",
  WITHDRAWN: "quiet",
  WAITING: "waiting",
  FORMALISED: "done",
  FOR_INSPECTION: "done",
  CLOSED: "quiet",
};

function State({ told, code }: { told: FollowedVoice; code: string }) {
  const { publicVoices, voices } = useWords();
  const { following: words, form } = publicVoices;
  const { state, may, refusal, transferredTo, reply } = told;
  return (
    <>
      <div>
        <ToneBadge tone={tones[state]}>{words.states[state]}</ToneBadge>
      </div>
      {told.sealed &&
        state === "WAITING" &&
        (told.kind === "complaint" || told.kind === "denunciation") && (
          <Alert color="grape" variant="outline" title={form.sealedTitle}>
            {form.sealed[told.kind]}
          </Alert>
        )}
      {refusal && (
        <Alert color="grape" variant="outline" title={words.refused}>
          {voices.refusals[refusal.ground]}: {refusal.note}
        </Alert>
      )}
      {transferredTo && (
        <Alert color="gray" variant="outline">
          {words.transferred(transferredTo)}
        </Alert>
      )}
      {reply && (
        <Section title={words.reply}>
          <Text style={{ whiteSpace: "pre-wrap" }}>{reply}</Text>
        </Section>
      )}
      <Facts
        facts={[
          [words.received, formatDate(told.receivedOn)],
          [words.agency, told.agency],
          [words.due, told.answerDueOn && formatDate(told.answerDueOn)],
        ]}
      />
      <Questions told={told} code={code} />
      <Answers told={told} />
      {may.rate && <Rate code={code} />}
      {may.raiseAgain && <RaiseAgain code={code} />}
      {may.attach && <More code={code} told={told} />}
    </>
  );
}

function Questions({ told, code }: { told: FollowedVoice; code: string }) {
  const { following: words } = useWords().publicVoices;
  if (told.questions.length === 0) return null;
  return (
    <Section title={words.questions}>
      <Stack gap="sm">
        {told.questions.map(({ askedOn, question, suppliedOn }) => (
          <div key={`${askedOn} ${question}`}>
            <Text style={{ whiteSpace: "pre-wrap" }}>{question}</Text>
            <Text size="sm" c="dimmed">
              {words.asked(formatDate(askedOn))}
              {suppliedOn && ` · ${words.supplied(formatDate(suppliedOn))}`}
            </Text>
          </div>
        ))}
        {told.may.supply && <Supply code={code} />}
      </Stack>
    </Section>
  );
}

function Supply({ code }: { code: string }) {
  const { following: words } = useWords().publicVoices;
  const act = useAct("supplyByCode", { said: words.done });
  const form = useForm<{ supplied: string }>({
    initial: { supplied: "" },
    act,
    check: ({ supplied }) => ({ supplied: supplied.trim() ? "" : words.needed }),
  });
  return (
    <Form form={form} act={act} label={words.supplySubmit} onSubmit={({ supplied }) => act.send({ body: { code, supplied } })}>
      <LongText label={words.supply} required autosize minRows={3} {...form.text("supplied")} />
      <FormButtons submit={words.supplySubmit} pending={act.pending} />
    </Form>
  ); // prettier-ignore
}

function Answers({ told: { answers } }: { told: FollowedVoice }) {
  const { following: words } = useWords().publicVoices;
  if (answers.length === 0) return null;
  return (
    <Section title={words.answers}>
      <Stack gap="md">
        {answers.map(({ round, body, answeredOn, rating }) => (
          <div key={round}>
            <Text style={{ whiteSpace: "pre-wrap" }}>{body}</Text>
            <Text size="sm" c="dimmed">
              {words.answered(formatDate(answeredOn))}
              {rating && ` · ${words.rated(words.ratings[rating])}`}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

const ratings: readonly VoiceRating[] = ["satisfied", "normal", "unsatisfied"];

function Rate({ code }: { code: string }) {
  const { following: words } = useWords().publicVoices;
  const act = useAct("rateByCode", { said: words.done });
  const form = useForm<{ rating: string; note: string }>({
    initial: { rating: "", note: "" },
    act,
    check: ({ rating }) => ({ rating: rating ? "" : words.neededRating }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={words.rate}
      onSubmit={({ rating, note }) => {
        const chosen = ratings.find((one) => one === rating);
        if (chosen) act.send({ body: { code, rating: chosen, note: note.trim() || null } });
      }}
    >
      <Radio.Group label={words.rate} required size="md" {...form.pick("rating")}>
        <Stack gap="xs" mt="xs">
          {ratings.map((one) => (
            <Radio key={one} value={one} label={words.ratings[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <LongText label={words.rateNote} autosize minRows={2} {...form.text("note")} />
      <FormButtons submit={words.rateSubmit} pending={act.pending} />
    </Form>
  );
}

function RaiseAgain({ code }: { code: string }) {
  const { following: words } = useWords().publicVoices;
  const act = useAct("raiseByCode", { said: words.done });
  const form = useForm<{ content: string }>({
    initial: { content: "" },
    act,
    check: ({ content }) => ({ content: content.trim() ? "" : words.needed }),
  });
  return (
    <Section title={words.raise}>
      <Form form={form} act={act} label={words.raise} onSubmit={({ content }) => act.send({ body: { code, content } })}>
        <LongText label={words.raiseContent} required autosize minRows={3} {...form.text("content")} />
        <FormButtons submit={words.raiseSubmit} pending={act.pending} />
      </Form>
    </Section>
  ); // prettier-ignore
}

/** More photographs for what is still open: chosen, then sent behind each other. */
function More({ code, told }: { code: string; told: FollowedVoice }) {
  const { following: words, form, sent } = useWords().publicVoices;
  const { data: known } = useQuery(publicFormQuery);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [sending, setSending] = useState<readonly File[]>();
  if (!known) return null;
  const room = { ...known.files, atMost: Math.max(0, known.files.atMost - told.files.length) };
  return (
    <Section title={words.attach}>
      {told.files.map(({ name }) => (
        <Text key={name}>{`${name}: ${sent.states.sent}`}</Text>
      ))}
      {sending ? (
        <Sending key={sending.length} code={code} files={sending} />
      ) : (
        <Stack gap="sm">
          <PhotoField label={form.files} limits={room} value={chosen} onChange={setChosen} />
          {chosen.length > 0 && (
            <div>
              <Button onClick={() => setSending(chosen)}>{words.attach}</Button>
            </div>
          )}
        </Stack>
      )}
    </Section>
  );
}

const Sending = ({ code, files }: { code: string; files: readonly File[] }) => (
  <FilesOnTheWay {...useFilesOnTheWay(code, files)} />
);
