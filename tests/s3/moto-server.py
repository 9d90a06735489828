"""Runs moto's S3 on a free loopback port for the tests, and prints its address once it listens.

One request is answered at a time: moto looks whether a key is taken and writes the object in two steps, which
two threads can interleave, where S3 promises that a conditional write is one step.
"""

import threading

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

moto = DomainDispatcherApplication(create_backend_app)
turn = threading.Lock()


def one_at_a_time(environ, start_response):
    with turn:
        return moto(environ, start_response)


server = make_server("127.0.0.1", 0, one_at_a_time, threaded=True)
print(f"http://127.0.0.1:{server.port}", flush=True)
server.serve_forever()
