import { Component, type ReactNode } from 'react';
import { PartError } from '../data/fetch-part.ts';
import { Failure } from './Failure.tsx';
import { fetchFailedPartsAgain } from './lazy-part.ts';

interface Props {
  /** What is shown, in the user's words: "The view". */
  readonly what: string;
  /** Puts what is said of a failure where the part would be; as it is when left out. */
  readonly within?: (failure: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps what fails in one part of the screen from taking the rest with it. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
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
