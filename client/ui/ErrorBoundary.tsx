import { Component, type ReactNode } from 'react';
import { PartError } from '../data/fetch-part.ts';
import { Failure } from './Failure.tsx';
import { fetchFailedPartsAgain } from './lazy-part.ts';

interface Props {
  /** The name of the part for the user: "The view". */
  readonly what: string;
  /** Wraps the error message; shown as it is when left out. */
  readonly within?: (failure: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

/** An error boundary: an error in one part of the screen does not affect the rest. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentWillUnmount() {
    if (this.state.error !== null) fetchFailedPartsAgain();
  }

  override render() {
    const { what, within = (failure) => failure, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    return within(<Failure error={error} words={inWords(what, error)} onRetry={this.tryAgain} />);
  }

  private readonly tryAgain = () => {
    fetchFailedPartsAgain();
    this.setState({ error: null });
  };
}

function inWords(what: string, error: Error): string {
  const happened = error instanceof PartError ? error.message : `Something in it broke: ${error.message}`;
  return `${what} could not be shown. ${happened}`;
}
