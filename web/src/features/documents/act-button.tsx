import type { AllowedAct } from "@dondoc/contract";
import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import { type ReactNode, useId } from "react";

interface ActButtonProps extends ButtonProps {
  /** As the server decided; nothing is shown of an act outside the person's office. */
  act: AllowedAct | undefined;
  onAct: () => void;
  children?: ReactNode;
}

/** A button that says why it cannot be used: on hover, on focus, and to a screen reader. */
export function ActButton({ act, onAct, children, ...button }: ActButtonProps) {
  const reason = useId();
  if (!act) return null;
  if (act.allowed) {
    return (
      <Button {...button} onClick={onAct}>
        {children ?? act.title}
      </Button>
    );
  }
  return (
    <>
      <Tooltip
        label={act.because}
        multiline
        maw="22rem"
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button {...button} data-disabled aria-disabled aria-describedby={reason}>
          {children ?? act.title}
        </Button>
      </Tooltip>
      <span id={reason} className="visually-hidden">
        {act.because}
      </span>
    </>
  );
}
