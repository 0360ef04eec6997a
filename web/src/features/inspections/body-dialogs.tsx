import type { BodyDetail, TeamFunction, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { teamFunctions } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, sharing, useForm } from "../../ui/use-form.ts";
import { PersonField } from "./person-field.tsx";

interface Decision {
  name: string;
  aliases: string;
  powers: string;
  seal: string;
  documentNumber: string;
  documentOn: string | null;
  validFrom: string | null;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const orNull = (text: string): string | null => (text.trim() === "" ? null : text);

const documentOf = ({ documentNumber, documentOn, validFrom }: Decision) => ({
  documentNumber,
  documentOn: documentOn ?? "",
  validFrom: validFrom ?? "",
});

/** The fields of a decision; of one that ends a body only its document. */
function DecisionFields<V extends Decision>({
  form,
  ends = false,
}: {
  form: FormOf<V>;
  ends?: boolean;
}) {
  const { body: words } = useWords().inspections;
  const { ui } = useWords();
  const { today } = useSession();
  const typed = sharing<Decision, V>(form);
  return (
    <>
      {!ends && (
        <>
          <TextInput label={words.name} required {...typed.text("name")} />
          <LongText
            label={`${words.aliases} ${ui.optional}`}
            description={words.aliasesHint}
            autosize
            minRows={2}
            {...typed.text("aliases")}
          />
          <LongText label={words.powers} required autosize minRows={3} {...typed.text("powers")} />
          <TextInput label={`${words.seal} ${ui.optional}`} {...typed.text("seal")} />
        </>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={words.documentNumber} required {...typed.text("documentNumber")} />
        <DateField
          label={words.documentOn}
          required
          maxDate={today}
          {...typed.pick("documentOn")}
        />
        <DateField label={words.validFrom} required {...typed.pick("validFrom")} />
      </SimpleGrid>
    </>
  );
}

function useMissing() {
  const { body: words, form } = useWords().inspections;
  const empty = (text: string | null, what: string) => (text?.trim() ? "" : form.missing(what));
  return (values: Decision, ends = false) => ({
    name: ends ? "" : empty(values.name, words.name),
    powers: ends ? "" : empty(values.powers, words.powers),
    documentNumber: empty(values.documentNumber, words.documentNumber),
    documentOn: empty(values.documentOn, words.documentOn),
    validFrom: empty(values.validFrom, words.validFrom),
  });
}

const BLANK: Decision = {
  name: "",
  aliases: "",
  powers: "",
  seal: "",
  documentNumber: "",
  documentOn: null,
  validFrom: null,
};

/** Enters the founding of a body by its decision; its own page follows. */
export function FoundDialog({ onClose }: { onClose: () => void }) {
  const { body: words, done } = useWords().inspections;
  const { ui, organisation } = useWords();
  const navigate = useNavigate();
  const missing = useMissing();
  const act = useAct("foundBody", {
    said: done,
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/kiem-tra/to-cong-tac/$id", params: { id } });
    },
  });
  const form = useForm<Decision & { kind: string; unitId: UnitRef | null }>({
    initial: { ...BLANK, kind: "working-group", unitId: null },
    draft: "inspection.body",
    act,
    check: (values) => missing(values),
  });
  return (
    <Dialog opened onClose={onClose} title={words.found} size="lg">
      <Form
        form={form}
        act={act}
        label={words.found}
        onSubmit={(values) =>
          act.send({
            body: {
              ...documentOf(values),
              kind: values.kind === "team" ? "team" : "working-group",
              unitId: values.unitId?.id ?? null,
              name: values.name,
              aliases: linesOf(values.aliases),
              powers: values.powers,
              seal: orNull(values.seal),
            },
          })
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={words.kind}
            {...form.text("kind")}
            data={[
              { value: "working-group", label: words.kinds["working-group"] },
              { value: "team", label: words.kinds.team },
            ]}
          />
          <UnitPicker
            label={`${organisation.title} ${ui.optional}`}
            clearable
            {...form.pick("unitId")}
          />
        </SimpleGrid>
        <DecisionFields form={form} />
        <FormButtons submit={words.found} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface OnBodyProps {
  body: BodyDetail;
  title: string;
  onClose: () => void;
}

/** Strengthens a body or ends it, by a decision. */
export function DecideDialog({ body, title, onClose }: OnBodyProps) {
  const { body: words, done } = useWords().inspections;
  const missing = useMissing();
  const act = useAct("decideBody", {
    said: done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Decision & { kind: string }>({
    initial: {
      ...BLANK,
      kind: "strengthening",
      name: body.name,
      aliases: body.aliases.join("\n"),
      powers: body.powers,
      seal: body.seal ?? "",
    },
    draft: `inspection.body.${body.id}`,
    act,
    check: (values) => missing(values, values.kind === "ending"),
  });
  const ends = form.values.kind === "ending";
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) =>
          act.send({
            body: {
              ...documentOf(values),
              bodyId: body.id,
              version: body.version,
              ...(values.kind === "ending"
                ? { kind: "ending" as const }
                : {
                    kind: "strengthening" as const,
                    name: values.name,
                    aliases: linesOf(values.aliases),
                    powers: values.powers,
                    seal: orNull(values.seal),
                  }),
            },
          })
        }
      >
        <NativeSelect
          label={words.decision}
          {...form.text("kind")}
          data={[
            { value: "strengthening", label: words.decisionKinds.strengthening },
            { value: "ending", label: words.decisionKinds.ending },
          ]}
        />
        <DecisionFields form={form} ends={ends} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const functionOf = (text: string): TeamFunction =>
  teamFunctions.find((one) => one === text) ?? "member";

/** Somebody joins the body or leaves it, from a day on. */
export function MemberDialog({ body, title, onClose }: OnBodyProps) {
  const { acts, body: words, form: fields, done } = useWords().inspections;
  const act = useAct("changeMember", {
    said: done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: {
      change: "join",
      personId: "",
      memberId: "",
      function: "member",
      from: null as string | null,
      basis: "",
      reason: "",
    },
    draft: `inspection.member.${body.id}`,
    act,
    check: (values) => {
      const joining = values.change === "join";
      const empty = (text: string | null, what: string) =>
        text?.trim() ? "" : fields.missing(what);
      return {
        from: empty(values.from, words.from),
        personId: joining ? empty(values.personId, fields.otherPerson) : "",
        basis: joining ? empty(values.basis, words.basis) : "",
        memberId: joining ? "" : empty(values.memberId, words.member),
        reason: joining ? "" : empty(values.reason, acts.reason),
      };
    },
  });
  const on = { bodyId: body.id, version: body.version };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ change, from, ...values }) =>
          act.send({
            body:
              change === "join"
                ? {
                    ...on,
                    change: "join",
                    from: from ?? "",
                    personId: values.personId,
                    function: functionOf(values.function),
                    basis: values.basis,
                  }
                : {
                    ...on,
                    change: "leave",
                    from: from ?? "",
                    memberId: values.memberId,
                    reason: values.reason,
                  },
          })
        }
      >
        <NativeSelect
          label={acts.change}
          {...form.text("change")}
          data={[
            { value: "join", label: words.joins },
            { value: "leave", label: words.leaves },
          ]}
        />
        {form.values.change === "join" ? (
          <>
            <PersonField
              required
              chosen={form.values.personId}
              error={form.errors["personId"]}
              onChoose={(person) => form.pick("personId").onChange(person?.id ?? "")}
            />
            <NativeSelect
              label={words.columns.function}
              {...form.text("function")}
              data={teamFunctions.map((one) => ({ value: one, label: words.functions[one] }))}
            />
            <TextInput label={words.basis} required {...form.text("basis")} />
          </>
        ) : (
          <>
            <NativeSelect
              label={words.member}
              required
              {...form.text("memberId")}
              data={[
                { value: "", label: fields.chooseMember },
                ...body.members.map(({ id, person }) => ({ value: id, label: person.name })),
              ]}
            />
            <LongText label={acts.reason} required autosize minRows={2} {...form.text("reason")} />
          </>
        )}
        <DateField label={words.from} required {...form.pick("from")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
