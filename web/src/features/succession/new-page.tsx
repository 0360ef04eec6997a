import type { ReorganisationEffect, ReorganisationKind, UnitRef } from "@dondoc/contract";
import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CallOf } from "../../app/api/api.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { EffectView } from "./effect-view.tsx";
import { MovesTable, type Moves } from "./moves-table.tsx";
import { emptyReceiver, type Receiver, Receivers } from "./receivers.tsx";
import { emptyShape, type Shape, ShapeFields, shapeBody } from "./shape-fields.tsx";
import { UnitSet } from "./unit-set.tsx";

type Body = CallOf<"reorganise">["body"];

interface Values {
  kind: ReorganisationKind;
  effectiveOn: string | null;
  legalBasis: string;
  units: UnitRef[];
  shape: Shape;
  receivers: Receiver[];
}

const KINDS = [
  "merge",
  "absorb",
  "split",
  "dissolve",
  "rename",
  "level-change",
] as const satisfies readonly ReorganisationKind[];
const isChange = (kind: ReorganisationKind) => kind === "rename" || kind === "level-change";

/** Entered once: what, when, on which basis; seen in full before it is written. */
export function NewReorganisationPage() {
  const { form: words, kinds, kindHints } = useWords().succession;
  const { today } = useSession();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<{ of: string; effect: ReorganisationEffect } | null>(null);
  const [moves, setMoves] = useState<Moves>({});
  const preview = useAct("previewReorganisation", {
    refresh: false,
    onDone: (effect, { body }) => {
      setSeen({ of: JSON.stringify(body), effect });
      setMoves(
        Object.fromEntries(
          effect.people.map(({ appointmentId, successor, title }) => [
            appointmentId,
            { successor, title, isHead: false },
          ]),
        ),
      );
    },
  });
  const enter = useAct("reorganise", {
    said: words.done,
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/co-quan/sap-xep/$id", params: { id } });
    },
  });
  const initial: Values = {
    kind: "merge",
    effectiveOn: today,
    legalBasis: "",
    units: [],
    shape: emptyShape,
    receivers: [{ ...emptyReceiver, isNew: true }],
  };
  const form = useForm({
    initial,
    draft: "reorganisation.new",
    act: preview,
    check: ({ effectiveOn, legalBasis, units, kind, shape }) => ({
      effectiveOn: effectiveOn ? "" : words.required(words.effectiveOn),
      legalBasis: legalBasis.trim() ? "" : words.required(words.legalBasis),
      units:
        units.length > 0 ? "" : words.required(isChange(kind) ? words.changing : words.leaving),
      shape: isChange(kind) && !shape.name.trim() ? words.required(words.name) : "",
    }),
  });
  const { values } = form;
  const body = bodyOf(values);
  const effect = seen && body && seen.of === JSON.stringify(body) ? seen.effect : null;
  return (
    <Page title={words.title} lead={words.lead}>
      <Form
        form={form}
        act={preview}
        label={words.title}
        onSubmit={() => body && preview.send({ body })}
      >
        <Group align="flex-start" gap="md">
          <NativeSelect
            label={words.kind}
            description={kindHints[values.kind]}
            data={KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
            style={{ flex: "1 1 18rem" }}
            {...form.text("kind")}
            onChange={({ currentTarget }) =>
              form.change({ kind: currentTarget.value as ReorganisationKind })
            }
          />
          <DateField label={words.effectiveOn} required {...form.pick("effectiveOn")} />
        </Group>
        <TextInput
          label={words.legalBasis}
          description={words.legalBasisHint}
          required
          {...form.text("legalBasis")}
        />
        <UnitSet
          label={isChange(values.kind) ? words.changing : words.leaving}
          single={isChange(values.kind) || values.kind === "split" || values.kind === "dissolve"}
          {...form.pick("units")}
        />
        {isChange(values.kind) ? (
          <ShapeFields
            shape={values.shape}
            error={form.errors["shape"]}
            onChange={form.pick("shape").onChange}
          />
        ) : (
          <Receivers
            many={values.kind === "split" || values.kind === "dissolve"}
            {...form.pick("receivers")}
          />
        )}
        <Group>
          <Button type="submit" variant={effect ? "default" : "filled"} loading={preview.pending}>
            {effect ? words.previewAgain : words.preview}
          </Button>
        </Group>
      </Form>
      {effect && body && (
        <Stack gap="md" component="section" aria-live="polite">
          <EffectView effect={effect} />
          {effect.people.length > 0 && values.receivers.length > 0 && (
            <MovesTable
              people={effect.people}
              receivers={values.receivers.map(
                (one, at) => one.unit?.name || one.shape.name || words.receiver(at + 1),
              )}
              moves={moves}
              onChange={setMoves}
            />
          )}
          <ProblemAlert act={enter} />
          <Submit
            onClick={() => enter.send({ body: { ...body, moves: movesOf(moves) } })}
            pending={enter.pending}
          />
        </Stack>
      )}
    </Page>
  );
}

function Submit({ onClick, pending }: { onClick: () => void; pending: boolean }) {
  const { form: words } = useWords().succession;
  return (
    <Section title={words.submit}>
      <Text c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <Button loading={pending} onClick={onClick}>
        {words.submit}
      </Button>
    </Section>
  );
}

/** What is sent; null while something essential is missing. */
function bodyOf({ kind, effectiveOn, legalBasis, units, shape, receivers }: Values): Body | null {
  if (effectiveOn === null) return null;
  const common = { kind, effectiveOn, legalBasis, unitIds: units.map(({ id }) => id) };
  if (isChange(kind)) return { ...common, shape: shapeBody(shape), successors: [], moves: [] };
  return {
    ...common,
    successors: receivers.map((one) => ({
      ...(one.isNew ? { fresh: shapeBody(one.shape) } : one.unit ? { unitId: one.unit.id } : {}),
      ...(one.functionScope.trim() ? { functionScope: one.functionScope } : {}),
      fieldIds: one.fieldIds,
      isHeir: one.isHeir,
    })),
    moves: [],
  };
}

const movesOf = (moves: Moves): NonNullable<Body["moves"]> =>
  Object.entries(moves).flatMap(([appointmentId, { successor, title, isHead }]) =>
    successor === null ? [] : [{ appointmentId, successor, title, isHead }],
  );
