import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly children: ReactNode
}

/** A dialog over the page. */
export const Sheet = ({ title, isOpen, onOpenChange, children }: SheetProps) => (
  <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
    <Modal className="sheet">
      <Dialog>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
        <Button slot="close">Close</Button>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
