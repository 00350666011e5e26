"""The dialogue with one `punte worker`: requests in, answers out, in order and in bounded memory."""

import json
import os
import selectors
import subprocess
import time
from collections import deque

from punte_spark.failure import JobFailure


class Request:
    """A request that waits for its answer, with what the caller wants back beside the answer."""

    __slots__ = ("key", "serial", "line", "deaths")

    def __init__(self, key, serial, operation, body):
        self.key = key
        self.serial = serial
        self.line = _line({"id": serial, "operation": operation, "request": body})
        self.deaths = 0


class Engine:
    """A worker process that is started again when it dies, and is then asked again what it has not answered.

    One thread writes and reads by turns: a thread of its own for each direction would only fight for the interpreter.
    At most `window` requests are under way. A request during which the worker died or was silent for `patience` seconds
    is asked again alone, and after `tries` deaths answered with an error of the code `died`.
    """

    def __init__(self, command, window=16, tries=3, patience=120.0):
        self.command = command
        self.window = window
        self.tries = tries
        self.patience = patience
        #: The number of times that the process was started.
        self.starts = 0
        self._process = None
        self._serial = 0
        self._unsent = deque()
        self._sent = deque()
        self._suspect = None
        self._close_streams()

    def answers(self, requests):
        """Yields for each `(key, operation, body)` its `(key, answer)`, in the order of the requests.

        An answer is the object of the worker, with `result` or with `error`.
        """
        source = iter(requests)
        is_open = True
        try:
            while True:
                while is_open and len(self._unsent) + len(self._sent) < self.window:
                    asked = next(source, None)
                    if asked is None:
                        is_open = False
                        break
                    self._serial += 1
                    self._unsent.append(Request(asked[0], self._serial, asked[1], asked[2]))
                if not self._unsent and not self._sent:
                    return
                if self._process is None:
                    self._start()
                yield from self._exchange()
        finally:
            self._stop()

    def _exchange(self):
        """Writes and reads what can be written and read now, and yields the answers that are whole."""
        self._fill_outgoing()
        events = self._selector.select(timeout=max(0.0, self._deadline - time.monotonic()))
        if not events:
            yield from self._bury(f"no answer in {self.patience:g} s")
            return
        ended = False
        for key, _ in events:
            if key.data == "stdin":
                self._write()
            elif key.data == "stderr":
                self._hear()
            else:
                ended = not self._read()
        yield from self._taken()
        if self._fault is not None or ended:
            yield from self._bury(self._fault)

    def _fill_outgoing(self):
        """Moves requests to the bytes that are being written; beside a suspect nothing else is asked."""
        if self._suspect is None:
            while self._unsent and len(self._outgoing) < _PIPE:
                request = self._unsent.popleft()
                self._sent.append(request)
                self._outgoing += request.line
        elif not self._sent and self._unsent:
            request = self._unsent.popleft()
            self._sent.append(request)
            self._outgoing += request.line
        self._watch_writing()

    def _write(self):
        try:
            count = os.write(self._process.stdin.fileno(), self._outgoing[:_PIPE])
            del self._outgoing[:count]
        except BlockingIOError:
            return
        except BrokenPipeError:
            # What the process said before it died is still to be read; its end is seen there.
            self._selector.unregister(self._process.stdin)
            self._is_writing = False
            self._outgoing.clear()

    def _read(self):
        """Reads what the process says; returns whether it still lives."""
        try:
            data = os.read(self._process.stdout.fileno(), 1 << 20)
        except BlockingIOError:
            return True
        self._incoming += data
        return bool(data)

    def _hear(self):
        try:
            data = os.read(self._process.stderr.fileno(), 1 << 16)
        except BlockingIOError:
            return
        if not data:
            self._selector.unregister(self._process.stderr)
        self._complaint = (self._complaint + data)[-2000:]

    def _taken(self):
        """Yields the answers that have been read whole."""
        *lines, self._incoming = self._incoming.split(b"\n")
        for line in lines:
            try:
                answer = json.loads(line)
            except ValueError:
                self._fault = "the worker wrote a line that is no JSON"
                return
            if not self._sent or answer.get("id") != self._sent[0].serial:
                self._fault = "the worker answered what it was not asked"
                return
            self._deadline = time.monotonic() + self.patience
            request = self._sent.popleft()
            if request is self._suspect:
                self._suspect = None
            yield request.key, answer

    def _bury(self, fault):
        """Ends the process, and yields the error of the request that has now failed too often, if there is one."""
        status = self._kill()
        said = self._last_complaint()
        reason = fault or f"the worker ended with status {status}" + (f": {said}" if said else "")
        self._unsent.extendleft(reversed(self._sent))
        self._sent.clear()
        if not self._unsent:
            return
        suspect = self._unsent[0]
        suspect.deaths += 1
        self._suspect = suspect
        if suspect.deaths >= self.tries:
            self._suspect = None
            self._unsent.popleft()
            yield suspect.key, {"error": {"code": "died", "message": f"{reason} ({self.tries} times)"}}

    def _start(self):
        """Starts the process and waits until it has answered a first question.

        A program that cannot answer at all must end the task: else every article would go aside.
        """
        problem = ""
        for _ in range(self.tries):
            self._launch()
            self._outgoing += _GREETING
            if self._is_greeted():
                return
            problem = self._last_complaint()
            self._kill()
        raise JobFailure(
            f"{self.command[0]}: `worker` gives no answer{': ' + problem if problem else ''}; "
            "name a program that runs on every machine of the cluster with --punte"
        )

    def _last_complaint(self):
        """Returns the last line that the process said beside its answers, or nothing."""
        lines = self._complaint.decode(errors="replace").splitlines()
        return next((line for line in reversed(lines) if line), "")

    def _launch(self):
        try:
            self._process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
            )
        except OSError as error:
            raise JobFailure(
                f"{self.command[0]}: it cannot be started ({error.strerror}); name the program with --punte, "
                "or ship it with --files"
            ) from error
        self.starts += 1
        self._selector = selectors.DefaultSelector()
        for name in ("stdout", "stderr"):
            stream = getattr(self._process, name)
            os.set_blocking(stream.fileno(), False)
            self._selector.register(stream, selectors.EVENT_READ, name)
        os.set_blocking(self._process.stdin.fileno(), False)
        self._deadline = time.monotonic() + self.patience

    def _is_greeted(self):
        while True:
            self._watch_writing()
            events = self._selector.select(timeout=max(0.0, self._deadline - time.monotonic()))
            if not events:
                return False
            for key, _ in events:
                if key.data == "stdin":
                    self._write()
                elif key.data == "stderr":
                    self._hear()
                elif not self._read():
                    return False
            if b"\n" in self._incoming:
                line, self._incoming = self._incoming.split(b"\n", 1)
                return b'"result"' in line

    def _watch_writing(self):
        """Waits for room in the pipe only while there is something to write."""
        if self._outgoing and not self._is_writing:
            self._selector.register(self._process.stdin, selectors.EVENT_WRITE, "stdin")
            self._is_writing = True
        elif not self._outgoing and self._is_writing:
            self._selector.unregister(self._process.stdin)
            self._is_writing = False

    def _kill(self):
        """Ends the process and returns its exit status."""
        self._process.kill()
        status = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()
        self._selector.close()
        complaint = self._complaint
        self._close_streams()
        self._complaint = complaint
        return status

    def _stop(self):
        if self._process is None:
            return
        self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            pass
        self._kill()
        self._unsent.clear()
        self._sent.clear()
        self._suspect = None

    def _close_streams(self):
        self._process = None
        self._selector = None
        self._is_writing = False
        self._outgoing = bytearray()
        self._incoming = b""
        self._complaint = b""
        self._fault = None
        self._deadline = 0.0


def _line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


#: As much as Linux keeps in a pipe; more would only be copied twice.
_PIPE = 1 << 16
_GREETING = _line({"id": 0, "operation": "segment", "request": {"article": {"text": "Punte."}, "language": "ro"}})
