"""The reference forecast in numpy, as fast as numpy lets it: a yardstick for the kernel of packages/forecasting.

Run with the model's file and a number of paths. For each line on standard input it draws the forecast once, with all its
statistics, and answers with one line of JSON: milliseconds, and some figures that show what was computed. Only paths that a risk
hits are touched, months are rows, and nothing is allocated while the clock runs. Exits with 3 when there is no numpy.
"""

import json
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    MODEL = json.load(file)
PATHS = int(sys.argv[2])
MONTHS = MODEL["M"]
RISKS = MODEL["risks"]
RECEIPTS = np.array(MODEL["rev"], float)
PAYMENTS = np.array(MODEL["cost"], float)
BASE = RECEIPTS - PAYMENTS
SHARES = np.array([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
LONGEST = max(risk["dur"] for risk in RISKS)
LATEST = max(risk["on1"] for risk in RISKS)

cash = np.empty((MONTHS, PATHS))
change = np.empty((max(MONTHS, LATEST + LONGEST + 1), PATHS))
happens = np.empty((len(RISKS), PATHS), bool)
chance = np.empty(PATHS, np.float32)
first, second, scratch = np.empty(PATHS), np.empty(PATHS), np.empty(PATHS)


def amounts(rng, risk, count):
    if risk["type"] == "tri":
        return rng.triangular(risk["lo"], risk["mode"], risk["hi"], count)
    if risk["type"] == "logn":
        return rng.lognormal(risk["mu"], risk["sg"], count)
    width = risk["hi"] - risk["lo"]
    above = (risk["mode"] - risk["lo"]) / width
    return risk["lo"] + width * rng.beta(1 + 4 * above, 5 - 4 * above, count)


def draw_risks(rng):
    change.fill(0)
    for row, risk in enumerate(RISKS):
        rng.random(out=chance, dtype=np.float32)
        np.less(chance, risk["p"], out=happens[row])
        hit = np.flatnonzero(happens[row])
        onset = rng.integers(risk["on0"], risk["on1"] + 1, hit.size, dtype=np.int32)
        rate = amounts(rng, risk, hit.size) / risk["dur"]
        change[onset, hit] += rate
        change[onset + risk["dur"], hit] -= rate


def walk_months(rng):
    (phi_in, phi_out), (sigma_in, sigma_out) = MODEL["phi"], MODEL["sig"]
    together = MODEL["rho"]
    alone = (1 - together**2) ** 0.5
    noise_in, noise_out, rate = np.zeros(PATHS), np.zeros(PATHS), np.zeros(PATHS)
    balance = np.full(PATHS, float(MODEL["opening"]))
    lowest = np.full(PATHS, np.inf)
    for month in range(MONTHS):
        rng.standard_normal(out=first)
        rng.standard_normal(out=second)
        noise_in *= phi_in
        np.multiply(first, sigma_in, out=scratch)
        noise_in += scratch
        noise_out *= phi_out
        np.multiply(first, sigma_out * together, out=first)
        noise_out += first
        np.multiply(second, sigma_out * alone, out=second)
        noise_out += second
        rate += change[month]
        balance -= rate
        np.multiply(noise_in, RECEIPTS[month], out=scratch)
        balance += scratch
        np.multiply(noise_out, PAYMENTS[month], out=scratch)
        balance -= scratch
        balance += BASE[month]
        cash[month] = balance
        np.minimum(lowest, balance, out=lowest)
    return lowest


def summarise(lowest):
    place = SHARES * (PATHS - 1)
    low = np.floor(place).astype(int)
    weight = place - low
    tail = int(0.05 * PATHS)
    ranks = np.unique(np.concatenate([low, low + 1]))
    # From numpy 2 on, sorting doubles uses vector instructions and beats a partition.
    pick = np.sort if np.__version__ >= "2" else lambda row: np.partition(row, ranks)
    fan, shortfall = np.empty((SHARES.size, MONTHS)), np.empty(MONTHS)
    for month in range(MONTHS):
        ordered = pick(cash[month])
        fan[:, month] = ordered[low] + weight * (ordered[low + 1] - ordered[low])
        shortfall[month] = ordered[:tail].mean()
    breach = (cash < -MODEL["limit"]).mean(axis=1)
    counts = happens.sum(axis=1)
    with_risk = happens @ lowest
    tornado = with_risk / counts - (lowest.sum() - with_risk) / (PATHS - counts)
    return fan, shortfall, breach, tornado


def run(seed):
    begun = time.perf_counter()
    rng = np.random.Generator(np.random.SFC64(seed))
    draw_risks(rng)
    lowest = walk_months(rng)
    fan, shortfall, breach, tornado = summarise(lowest)
    return {
        "ms": (time.perf_counter() - begun) * 1e3,
        "numpy": np.__version__,
        "median": fan[3, -1],
        "breach": breach[-1],
        "shortfall": shortfall[-1],
        "tornado": tornado.tolist(),
    }


for number, _ in enumerate(sys.stdin):
    print(json.dumps(run(number)), flush=True)
