import type { InspectionDetail, InspectionKind, InspectionOffer, LineProposal, ProposalDraft, UnitRef } from "@dondoc/contract"; // prettier-ignore
import { Alert, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { inspectionKinds } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { TeamField, type TeamValue } from "./team-field.tsx";
import { UnitsField } from "./units-field.tsx";

interface Values {
  kind: string;
  bodyId: string;
  programmeId: string;
  subject: string;
  scope: string;
  ground: string;
  unitIds: UnitRef[];
  coveredFrom: string | null;
  coveredTo: string | null;
  visitFrom: string | null;
  visitTo: string | null;
  deciderAccountId: string;
  team: TeamValue[];
}

const kindOf = (text: string): InspectionKind =>
  inspectionKinds.find((one) => one === text) ?? "planned";

const planOf = (values: Values) => ({
  kind: kindOf(values.kind),
  bodyId: values.bodyId,
  programmeId: values.programmeId === "" ? null : values.programmeId,
  subject: values.subject,
  scope: values.scope,
  ground: values.ground,
  unitIds: values.unitIds.map(({ id }) => id),
  coveredFrom: values.coveredFrom ?? "",
  coveredTo: values.coveredTo ?? "",
  visitFrom: values.visitFrom ?? "",
  visitTo: values.visitTo ?? "",
  deciderAccountId: values.deciderAccountId,
  team: values.team.map(({ personId, function: as }) => ({ personId, function: as })),
});

/** A proposal laid out beforehand, from what gives reason for it. */
interface Prepared {
  draft: ProposalDraft;
  offer: InspectionOffer;
  kind: InspectionKind;
  /** The line of a year's plan that it carries out. */
  line?: LineProposal;
}

/** What stands there before anybody types: the first body with its members who are not of the inspected, the first who decides. */
function preparedValues({ draft, offer, kind, line }: Prepared): Partial<Values> {
  const body = line ? offer.bodies.find(({ id }) => id === line.bodyId) : offer.bodies[0];
  const names = draft.units.map(({ name }) => name);
  const team = (body?.members ?? []).filter(
    ({ post }) => !names.some((name) => post?.endsWith(name)),
  );
  return {
    kind,
    bodyId: body?.id ?? "",
    programmeId: line?.programmeId ?? "",
    subject: draft.subject,
    scope: draft.scope,
    ground: draft.ground,
    unitIds: draft.units,
    visitFrom: draft.visitFrom,
    visitTo: draft.visitTo,
    deciderAccountId: offer.deciders[0]?.accountId ?? "",
    team: team.map(({ person }, at) => ({
      personId: person.id,
      name: person.name,
      function: at === 0 ? "head" : "member",
    })),
  };
}

interface ProposeDialogProps {
  onClose: () => void;
  from?: Prepared;
}

/** Puts an inspection before whoever is to decide on it; its own page follows. */
export function ProposeDialog({ onClose, from }: ProposeDialogProps) {
  const { inspections: words } = useWords();
  const { today } = useSession();
  const navigate = useNavigate();
  const act = useAct("proposeInspection", {
    said: words.done,
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/kiem-tra/$id", params: { id } });
    },
  });
  const form = useForm<Values>({
    initial: {
      kind: "planned",
      bodyId: "",
      programmeId: "",
      subject: "",
      scope: "",
      ground: "",
      unitIds: [],
      coveredFrom: `${today.slice(0, 4)}-01-01`,
      coveredTo: today,
      visitFrom: null,
      visitTo: null,
      deciderAccountId: "",
      team: [],
      ...(from && preparedValues(from)),
    },
    draft: from
      ? `inspection.propose.${from.line?.planLineId ?? from.draft.sources[0]?.id}`
      : "inspection.propose",
    act,
    check: (values) => missingIn(values, words.form),
  });
  return (
    <Dialog opened onClose={onClose} title={words.propose} size="xl">
      <Form
        form={form}
        act={act}
        label={words.propose}
        onSubmit={(values) =>
          act.send({
            body: {
              ...planOf(values),
              ...(from && { sources: from.draft.sources }),
              ...(from?.line && { planLineId: from.line.planLineId }),
            },
          })
        }
      >
        <PlanFields form={form} />
        <FormButtons submit={words.propose} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ReviseProps {
  inspection: InspectionDetail;
  title: string;
  onClose: () => void;
}

/** Writes a proposal anew before it is decided. */
export function ReviseDialog({ inspection, title, onClose }: ReviseProps) {
  const { inspections: words } = useWords();
  const act = useAct("reviseInspection", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      kind: inspection.kind,
      bodyId: inspection.body.id,
      programmeId: inspection.programme?.id ?? "",
      subject: inspection.subject,
      scope: inspection.scope,
      ground: inspection.ground ?? "",
      unitIds: inspection.targets,
      coveredFrom: inspection.coveredFrom,
      coveredTo: inspection.coveredTo,
      visitFrom: inspection.visitFrom,
      visitTo: inspection.visitTo,
      deciderAccountId: inspection.decider.accountId,
      team: inspection.team
        .filter(({ leftOn }) => leftOn === null)
        .map(({ person, function: as }) => ({
          personId: person.id,
          name: person.name,
          function: as,
        })),
    },
    draft: `inspection.revise.${inspection.id}.${inspection.version}`,
    act,
    check: (values) => missingIn(values, words.form),
  });
  const { id: inspectionId, version } = inspection;
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) => act.send({ body: { inspectionId, version, ...planOf(values) } })}
      >
        <PlanFields form={form} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function PlanFields({ form }: { form: FormOf<Values> }) {
  const { form: words, kind, kinds } = useWords().inspections;
  const { data: offer } = useQuery(read("getInspectionOffer", {}));
  const chosen = offer?.bodies.find(({ id }) => id === form.values.bodyId);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={kind}
          {...form.text("kind")}
          data={inspectionKinds.map((one) => ({ value: one, label: kinds[one] }))}
        />
        <NativeSelect
          label={words.body}
          required
          {...form.text("bodyId")}
          data={[
            { value: "", label: words.chooseBody },
            ...(offer?.bodies ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </SimpleGrid>
      {form.values.kind === "unannounced" && (
        <Alert color="violet" variant="outline">
          {words.unannounced}
        </Alert>
      )}
      <TextInput label={words.subject} required {...form.text("subject")} />
      <UnitsField
        value={form.values.unitIds}
        error={form.errors["unitIds"]}
        onChange={form.pick("unitIds").onChange}
      />
      <LongText label={words.scope} required autosize minRows={2} {...form.text("scope")} />
      <LongText
        label={words.ground}
        description={words.groundHint}
        required
        autosize
        minRows={2}
        {...form.text("ground")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField label={words.coveredFrom} required {...form.pick("coveredFrom")} />
        <DateField label={words.coveredTo} required {...form.pick("coveredTo")} />
        <DateField label={words.visitFrom} required {...form.pick("visitFrom")} />
        <DateField label={words.visitTo} required {...form.pick("visitTo")} />
        <NativeSelect
          label={words.programme}
          {...form.text("programmeId")}
          data={[
            { value: "", label: words.noProgramme },
            ...(offer?.programmes ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label={words.decider}
          required
          {...form.text("deciderAccountId")}
          data={[
            { value: "", label: words.chooseDecider },
            ...(offer?.deciders ?? []).map(({ accountId, name }) => ({
              value: accountId,
              label: name,
            })),
          ]}
        />
      </SimpleGrid>
      <TeamField
        value={form.values.team}
        error={form.errors["team"]}
        offered={chosen?.members ?? []}
        onChange={form.pick("team").onChange}
      />
    </>
  );
}

const missingIn = (values: Values, words: Dictionary["inspections"]["form"]) => {
  const empty = (text: string | null, what: string) => (text?.trim() ? "" : words.missing(what));
  return {
    bodyId: empty(values.bodyId, words.body),
    subject: empty(values.subject, words.subject),
    unitIds: values.unitIds.length > 0 ? "" : words.missing(words.units),
    scope: empty(values.scope, words.scope),
    ground: empty(values.ground, words.ground.replace(/ \(.*$/u, "")),
    coveredFrom: empty(values.coveredFrom, words.coveredFrom),
    coveredTo: empty(values.coveredTo, words.coveredTo),
    visitFrom: empty(values.visitFrom, words.visitFrom),
    visitTo: empty(values.visitTo, words.visitTo),
    deciderAccountId: empty(values.deciderAccountId, words.decider),
    team: values.team.length > 0 ? "" : words.missing(words.team),
  };
};
