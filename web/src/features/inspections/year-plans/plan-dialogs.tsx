import type { YearPlanDetail } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface DraftProps {
  title: string;
  year: number;
  onClose: () => void;
}

/** Begins the plan of a year; its own page follows. */
export function DraftPlanDialog({ title, year, onClose }: DraftProps) {
  const { yearPlans } = useWords();
  const { form: words } = yearPlans;
  const { today } = useSession();
  const navigate = useNavigate();
  const { data: offer } = useQuery(read("getYearPlanOffer", {}));
  const thisYear = Number(today.slice(0, 4));
  const act = useAct("draftYearPlan", {
    said: yearPlans.done,
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/kiem-tra/ke-hoach-nam/$id", params: { id } });
    },
  });
  const form = useForm({
    initial: { year: String(year), bodyId: "", title: "", programmeId: "" },
    draft: "year-plan.new",
    act,
    check: (values) => ({ title: values.title.trim() ? "" : words.missing(words.name) }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) =>
          act.send({
            body: {
              year: Number(values.year),
              bodyId: values.bodyId || null,
              title: values.title,
              programmeId: values.programmeId || null,
            },
          })
        }
      >
        <NativeSelect
          label={words.year}
          {...form.text("year")}
          data={[...new Set([year, thisYear + 1, thisYear])].map(String)}
        />
        <TextInput label={words.name} required {...form.text("title")} />
        <NativeSelect
          label={words.body}
          {...form.text("bodyId")}
          data={[
            { value: "", label: words.ofProvince },
            ...(offer?.bodies ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={words.programme}
          {...form.text("programmeId")}
          data={[
            { value: "", label: words.noProgramme },
            ...(offer?.programmes ?? []).map(({ id, title: name }) => ({ value: id, label: name })),
          ]}
        />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ApproveProps {
  plan: YearPlanDetail;
  title: string;
  onClose: () => void;
}

/** Enters the document that approves the plan. */
export function ApprovePlanDialog({ plan: { id, version }, title, onClose }: ApproveProps) {
  const { form: words } = useWords().yearPlans;
  return (
    <ActDialog
      name="approveYearPlan"
      title={title}
      on={{ planId: id, version }}
      lead={words.approveLead}
      draft={`year-plan.approve.${id}`}
      fields={[
        { name: "documentNumber", label: words.documentNumber, kind: "short", required: true },
        { name: "documentOn", label: words.documentOn, kind: "date", required: true },
        { name: "signer", label: words.signer, kind: "short", required: true },
      ]}
      onClose={onClose}
    />
  );
}
