import type { ReorganisationDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { reorganisationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { EffectView } from "./effect-view.tsx";
import { planWords } from "./plan-words.ts";
import { RoutingQueue } from "./routing-queue.tsx";
import styles from "./succession.module.css";

/** How often a passing on that is under way is looked at, in milliseconds. */
const LOOK_EVERY = 3_000;

/** One reorganisation: what it would do while it waits, and its tasks once it is in force. */
export function ReorganisationPage() {
  const { id } = reorganisationRoute.useParams();
  const query = useQuery({
    ...read("getReorganisation", { params: { id } }),
    refetchInterval: ({ state }) => ((state.data?.routings.decided ?? 0) > 0 ? LOOK_EVERY : false),
  });
  return <Answer query={query}>{(one) => <Reorganisation one={one} />}</Answer>;
}

function Reorganisation({ one }: { one: ReorganisationDetail }) {
  const { succession } = useWords();
  const { one: words } = succession;
  const { routings } = one;
  return (
    <Page
      title={`${succession.number(one.number)}: ${planWords(succession, one)}`}
      actions={<Acts one={one} />}
    >
      <Facts
        facts={[
          [words.basis, one.legalBasis],
          [words.effectiveOn, formatDate(one.effectiveOn)],
          [words.state, succession.states[one.state]],
          [words.appliedOn, one.appliedOn && formatDate(one.appliedOn)],
          [words.enteredBy, one.enteredBy?.name ?? ""],
          [words.cancelReason, one.cancelReason],
        ]}
      />
      {one.state === "applied" && (
        <Section title={words.progress}>
          <output>
            {words.counts(routings.done, routings.decided, routings.waiting)}
            {routings.settled > 0 && `; ${words.settled(routings.settled)}`}
          </output>
        </Section>
      )}
      {one.state === "applied" && routings.waiting > 0 && (
        <RoutingQueue
          reorganisationId={one.id}
          waiting={routings.waiting}
          late={routings.overdue}
        />
      )}
      <Successors one={one} />
      {one.moves.length > 0 && (
        <Section title={words.moves}>
          <ul className={styles.list}>
            {one.moves.map(({ person, title, to }) => (
              <li key={person.id}>
                <TextLink to="/co-quan/ban-giao/$id" params={{ id: person.id }} underline="always">
                  {person.name}
                </TextLink>
                : {words.moveLine(title, to.name)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one.effect && <EffectView effect={one.effect} />}
    </Page>
  );
}

function Successors({ one: { successors } }: { one: ReorganisationDetail }) {
  const { one: words } = useWords().succession;
  if (successors.length === 0) return null;
  return (
    <Section title={words.successors}>
      <ul className={styles.list}>
        {successors.map(({ unit, isNew, functionScope, fields, isHeir }) => {
          const said = [
            isNew && words.isNew,
            functionScope && words.scope(functionScope),
            fields.length > 0 && words.fieldsOf(fields.join(", ")),
            isHeir && words.heir,
          ].filter(Boolean);
          return (
            <li key={unit.id}>
              <TextLink to="/co-quan/$id" params={{ id: unit.id }} underline="always">
                {unit.name}
              </TextLink>
              {said.length > 0 && ` (${said.join("; ")})`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Acts({ one: { id, version, allowed } }: { one: ReorganisationDetail }) {
  const { one: words } = useWords().succession;
  const [opened, { open, close }] = useDisclosure();
  const apply = useAct("applyReorganisation", { said: words.applied });
  const may = (act: string) => allowed.some((own) => own.act === act && own.allowed);
  if (!may("organisation.cancel-reorganisation")) return null;
  return (
    <>
      <ProblemAlert act={apply} />
      {may("organisation.apply-reorganisation") && (
        <Button
          variant="default"
          loading={apply.pending}
          onClick={() => apply.send({ body: { id, version } })}
        >
          {words.apply}
        </Button>
      )}
      <Button variant="default" onClick={open}>
        {words.cancel}
      </Button>
      {opened && <Cancel id={id} version={version} onClose={close} />}
    </>
  );
}

function Cancel({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { one: words, form: formWords } = useWords().succession;
  const act = useAct("cancelReorganisation", { said: words.cancelled, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : formWords.required(words.reason) }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.cancelTitle}>
      <Form
        form={form}
        act={act}
        label={words.cancelTitle}
        onSubmit={({ reason }) => act.send({ body: { id, version, reason } })}
      >
        <LongText label={words.reason} required {...form.text("reason")} />
        <FormButtons submit={words.cancel} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
