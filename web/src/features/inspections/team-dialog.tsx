import type { InspectionDetail, TeamFunction } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { teamFunctions } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { PersonField } from "./person-field.tsx";

interface TeamDialogProps {
  inspection: InspectionDetail;
  title: string;
  onClose: () => void;
}

const functionOf = (text: string): TeamFunction =>
  teamFunctions.find((one) => one === text) ?? "member";

/** Somebody joins the team of an inspection, gets another function, or leaves it. */
export function TeamDialog({ inspection, title, onClose }: TeamDialogProps) {
  const { acts: words, form: fields, functions, done } = useWords().inspections;
  const act = useAct("changeTeam", {
    said: done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { change: "join", memberId: "", personId: "", function: "member", reason: "" },
    draft: `inspection.team.${inspection.id}`,
    act,
    check: ({ change, memberId, personId, reason }) => ({
      memberId: change === "leave" && memberId === "" ? fields.missing(words.member) : "",
      personId: change === "join" && personId === "" ? fields.missing(fields.otherPerson) : "",
      reason: reason.trim() === "" ? fields.missing(words.reason) : "",
    }),
  });
  const { id: inspectionId, version } = inspection;
  const team = inspection.team.filter(({ leftOn }) => leftOn === null);
  const joins = form.values.change === "join";
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ change, memberId, personId, function: as, reason }) =>
          act.send({
            body:
              change === "join"
                ? { change: "join", inspectionId, version, personId, function: functionOf(as), reason } // prettier-ignore
                : { change: "leave", inspectionId, version, memberId, reason },
          })
        }
      >
        <NativeSelect
          label={words.change}
          {...form.text("change")}
          data={[
            { value: "join", label: words.joins },
            { value: "leave", label: words.leaves },
          ]}
        />
        {joins ? (
          <>
            <PersonField
              required
              chosen={form.values.personId}
              error={form.errors["personId"]}
              onChoose={(person) => form.pick("personId").onChange(person?.id ?? "")}
            />
            <NativeSelect
              label={words.function}
              {...form.text("function")}
              data={teamFunctions.map((one) => ({ value: one, label: functions[one] }))}
            />
          </>
        ) : (
          <NativeSelect
            label={words.member}
            required
            {...form.text("memberId")}
            data={[
              { value: "", label: fields.chooseMember },
              ...team.map(({ id, person }) => ({ value: id, label: person.name })),
            ]}
          />
        )}
        <LongText label={words.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
