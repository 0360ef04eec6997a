import type { TaskDetail } from "@dondoc/contract";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type OpenAct, titleOf } from "./act-names.ts";
import { LifeForm } from "./changes/life-form.tsx";
import { StarForm } from "./changes/star-form.tsx";
import { RequestExtensionForm } from "./changes/request-extension-form.tsx";
import { WithdrawExtensionForm } from "./changes/withdraw-extension-form.tsx";
import { AddStepForm } from "./forms/add-step-form.tsx";
import { AllocateForm } from "./forms/allocate-form.tsx";
import { CompleteStepForm } from "./forms/complete-step-form.tsx";
import { ConfirmForm } from "./forms/confirm-form.tsx";
import { DecideObstacleForm } from "./forms/decide-obstacle-form.tsx";
import { HandUpForm } from "./forms/hand-up-form.tsx";
import { DueDateForm } from "./forms/due-date-form.tsx";
import { ObstacleForm } from "./forms/obstacle-form.tsx";
import { ProgressForm } from "./forms/progress-form.tsx";
import { ReopenForm } from "./forms/reopen-form.tsx";
import { ReturnForm } from "./forms/return-form.tsx";
import { SetFieldForm } from "./forms/set-field-form.tsx";
import { SetMonitorForm } from "./forms/set-monitor-form.tsx";
import { SubmitResultForm } from "./forms/submit-result-form.tsx";

interface ActDialogProps {
  task: TaskDetail;
  opened: OpenAct | null;
  onClose: () => void;
}

/** The form of one act. A click beside it does not close it; closed or not, what was typed is kept. */
export function ActDialog({ task, opened, onClose }: ActDialogProps) {
  return (
    <Dialog
      opened={opened !== null}
      onClose={onClose}
      title={opened && <DialogTitle act={titleOf(task.acts, opened.act)} task={task} />}
      size="xl"
    >
      {opened && <ActForm task={task} opened={opened} onDone={onClose} />}
    </Dialog>
  );
}

/** The record stays named while its page is covered. */
function DialogTitle({ act, task }: { act: string; task: TaskDetail }) {
  const { tasks } = useWords();
  return (
    <>
      <strong>{act}</strong> · {tasks.number(task.number)}
    </>
  );
}

function ActForm({
  task,
  opened,
  onDone,
}: {
  task: TaskDetail;
  opened: OpenAct;
  onDone: () => void;
}): ReactNode {
  const common = { task, title: titleOf(task.acts, opened.act), onDone };
  switch (opened.act) {
    case "tasks.report-progress":
      return <ProgressForm {...common} />;
    case "tasks.raise-obstacle":
      return <ObstacleForm {...common} />;
    case "tasks.add-step":
      return <AddStepForm {...common} />;
    case "tasks.submit":
      return <SubmitResultForm {...common} />;
    case "tasks.confirm":
      return <ConfirmForm {...common} />;
    case "tasks.return":
      return <ReturnForm {...common} />;
    case "tasks.reopen":
      return <ReopenForm {...common} />;
    case "tasks.set-due-date":
      return <DueDateForm {...common} />;
    case "tasks.allocate":
      return <AllocateForm {...common} />;
    case "tasks.hand-up":
      return <HandUpForm {...common} />;
    case "tasks.set-monitor":
      return <SetMonitorForm {...common} />;
    case "tasks.set-field":
      return <SetFieldForm {...common} />;
    case "tasks.complete-step":
      return <CompleteStepForm {...common} stepId={opened.stepId} />;
    case "tasks.decide-obstacle":
      return <DecideObstacleForm {...common} obstacleId={opened.obstacleId} />;
    case "tasks.refuse":
    case "tasks.decide-refusal":
    case "tasks.transfer":
    case "tasks.suspend":
    case "tasks.resume":
    case "tasks.revoke":
      return <LifeForm {...common} act={opened.act} />;
    case "tasks.star":
    case "tasks.unstar":
      return <StarForm {...common} act={opened.act} />;
    case "tasks.request-extension":
      return <RequestExtensionForm {...common} />;
    case "tasks.withdraw-extension":
      return <WithdrawExtensionForm {...common} extensionId={opened.extensionId} />;
    case "tasks.acknowledge":
    case "tasks.take-up":
      break;
  }
  // Acknowledging and taking up need no form.
  return null;
}
