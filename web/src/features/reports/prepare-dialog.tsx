import { NativeSelect, SimpleGrid } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { todayHere } from "../../ui/period-fields.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The day before today, the last one that is over. */
const yesterday = (): string =>
  new Date(Date.parse(`${todayHere()}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Begins the report of a month. */
export function PrepareDialog({ onClose }: { onClose: () => void }) {
  const words = useWords().monthly.prepare;
  const navigate = useNavigate();
  const act = useAct("prepareReport", {
    said: words.done,
    onDone: ({ id }) => {
      form.clear();
      return navigate({ to: "/bao-cao/thang/$id", params: { id } });
    },
  });
  const last = yesterday();
  const form = useForm<{ month: string; year: string; asOf: string | null }>({
    initial: {
      month: String(Number(last.slice(5, 7))),
      year: last.slice(0, 4),
      asOf: last,
    },
    draft: "reports.prepare",
    act,
    check: ({ asOf }) => ({ asOf: asOf ? "" : words.missing }),
  });
  const years = [0, 1, 2].map((back) => String(Number(last.slice(0, 4)) - back));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={({ month, year, asOf }) =>
          act.send({
            body: { period: `${year}-${month.padStart(2, "0")}`, asOf: asOf ?? last },
          })
        }
      >
        <SimpleGrid cols={2}>
          <NativeSelect
            label={words.month}
            data={Array.from({ length: 12 }, (_, at) => String(at + 1))}
            {...form.text("month")}
          />
          <NativeSelect label={words.year} data={years} {...form.text("year")} />
        </SimpleGrid>
        <DateField
          label={words.asOf}
          description={words.asOfHint}
          maxDate={last}
          {...form.pick("asOf")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
