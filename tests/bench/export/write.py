"""Writes rows from a JSON file of columns and a pool of rows with Python's csv module, as write.ts has it, and times that."""
import csv
import json
import resource
import sys
import time

source, rows, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(source, encoding="utf-8") as file:
    given = json.load(file)
pool = given["pool"]
start = time.perf_counter()
with open(path, "w", encoding="utf-8-sig", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(given["headings"])
    done = 0
    while done < rows:
        part = pool[: rows - done]
        writer.writerows(part)
        done += len(part)
milliseconds = (time.perf_counter() - start) * 1000
print(json.dumps({"milliseconds": milliseconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
