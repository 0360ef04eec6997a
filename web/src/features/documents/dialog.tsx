import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog as AnyDialog } from "../../ui/dialog.tsx";

interface DialogProps {
  title: string;
  onClose: () => void;
  size?: "md" | "lg" | "xl";
  children: ReactNode;
}

/** A dialog that exists only while it is open. */
export const Dialog = ({ children, ...props }: DialogProps) => (
  <AnyDialog opened {...props}>
    <Stack gap="md">{children}</Stack>
  </AnyDialog>
);
