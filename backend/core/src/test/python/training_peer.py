"""The peer of TrainingProfileBenchmark: steps of the report's network as people write them in Python.

Debian's python3-torch brings what it needs. Prints pictures a second, one line a round:

    python3 training_peer.py THREADS STEPS ROUNDS [channels-last]
"""
import sys
import time

import torch
from torch import nn

BATCH = 128
threads, steps, rounds = (int(word) for word in sys.argv[1:4])
layout = torch.channels_last if "channels-last" in sys.argv else torch.contiguous_format
torch.set_num_threads(threads)
torch.manual_seed(1)


def stage(channels, filters):
    return [
        nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(filters),
        nn.Conv2d(filters, filters, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(filters),
        nn.MaxPool2d(2), nn.Dropout(0.2)]


network = nn.Sequential(
    *stage(1, 32), *stage(32, 64), nn.Flatten(),
    nn.Linear(7 * 7 * 64, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 10))
network = network.to(memory_format=layout).train()
optimizer = torch.optim.SGD(
    network.parameters(), lr=0.01, momentum=0.9, nesterov=True, weight_decay=5e-4)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
pictures = torch.randn(BATCH, 1, 28, 28).to(memory_format=layout)
labels = torch.arange(BATCH) % 10


def step():
    optimizer.zero_grad(set_to_none=True)
    loss = criterion(network(pictures), labels)
    loss.backward()
    optimizer.step()
    return loss.item()


for _ in range(10):
    step()
for _ in range(rounds):
    before = time.perf_counter()
    for _ in range(steps):
        step()
    print(f"{steps * BATCH / (time.perf_counter() - before):.0f}", flush=True)
