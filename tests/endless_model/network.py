"""Qwen2's forward pass and a short training of it, in float64.

So many digits are not for the model's sake: another processor adds up in another order, and what that changes must be
far below what is left after rounding to bfloat16. So the same seed gives the same weights everywhere, or all but.
"""

import math
from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, linear, silu

HIDDEN = 128
LAYERS = 2
HEADS = 4
KEY_VALUE_HEADS = 2
HEAD = HIDDEN // HEADS
INTERMEDIATE = 384
ROPE_THETA = 10_000.0
EPSILON = 1e-6

IGNORED = -1  # a target that is not learned

Weights = dict[str, Tensor]


def untrained(vocabulary: int) -> Weights:
    """Random weights under the names that Qwen2's checkpoints use, from torch's global seed."""

    def matrix(rows: int, columns: int) -> Tensor:
        return torch.randn(rows, columns, dtype=torch.float64) / math.sqrt(columns)

    def vector(size: int, value: float) -> Tensor:
        return torch.full((size,), value, dtype=torch.float64)

    weights = {"model.embed_tokens.weight": matrix(vocabulary, HIDDEN), "model.norm.weight": vector(HIDDEN, 1)}
    for index in range(LAYERS):
        layer = {
            "input_layernorm.weight": vector(HIDDEN, 1),
            "self_attn.q_proj.weight": matrix(HEADS * HEAD, HIDDEN),
            "self_attn.q_proj.bias": vector(HEADS * HEAD, 0),
            "self_attn.k_proj.weight": matrix(KEY_VALUE_HEADS * HEAD, HIDDEN),
            "self_attn.k_proj.bias": vector(KEY_VALUE_HEADS * HEAD, 0),
            "self_attn.v_proj.weight": matrix(KEY_VALUE_HEADS * HEAD, HIDDEN),
            "self_attn.v_proj.bias": vector(KEY_VALUE_HEADS * HEAD, 0),
            "self_attn.o_proj.weight": matrix(HIDDEN, HEADS * HEAD) / 2,
            "post_attention_layernorm.weight": vector(HIDDEN, 1),
            "mlp.gate_proj.weight": matrix(INTERMEDIATE, HIDDEN),
            "mlp.up_proj.weight": matrix(INTERMEDIATE, HIDDEN),
            "mlp.down_proj.weight": matrix(HIDDEN, INTERMEDIATE) / 2,
        }
        weights |= {f"model.layers.{index}.{name}": value for name, value in layer.items()}
    return weights


def normalized(x: Tensor, weight: Tensor) -> Tensor:
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON) * weight


def rotated(x: Tensor) -> Tensor:
    """Turn each pair of features of `x` (batch, head, position, feature) by an angle that grows with the position."""
    half = x.shape[-1] // 2
    frequency = ROPE_THETA ** -(torch.arange(half, dtype=x.dtype) / half)
    angle = torch.outer(torch.arange(x.shape[-2], dtype=x.dtype), frequency)
    left, right = x[..., :half], x[..., half:]
    return torch.cat((left * angle.cos() - right * angle.sin(), right * angle.cos() + left * angle.sin()), dim=-1)


def features(weights: Weights, ids: Tensor) -> Tensor:
    """Compute what the next token after every position of `ids` (batch, position) is scored by."""
    batch, length = ids.shape
    future = torch.full((length, length), -math.inf, dtype=torch.float64).triu(1)
    x = weights["model.embed_tokens.weight"][ids]
    for index in range(LAYERS):
        layer = f"model.layers.{index}"

        def heads(x: Tensor, name: str, layer: str = layer) -> Tensor:
            projected = linear(
                x, weights[f"{layer}.self_attn.{name}.weight"], weights[f"{layer}.self_attn.{name}.bias"]
            )
            return projected.view(batch, length, -1, HEAD).transpose(1, 2)

        y = normalized(x, weights[f"{layer}.input_layernorm.weight"])
        query, key, value = rotated(heads(y, "q_proj")), rotated(heads(y, "k_proj")), heads(y, "v_proj")
        key, value = (shared.repeat_interleave(HEADS // KEY_VALUE_HEADS, dim=1) for shared in (key, value))
        attention = (query @ key.mT / math.sqrt(HEAD) + future).softmax(-1) @ value
        x = x + linear(attention.transpose(1, 2).flatten(2), weights[f"{layer}.self_attn.o_proj.weight"])

        y = normalized(x, weights[f"{layer}.post_attention_layernorm.weight"])
        gate, up = (linear(y, weights[f"{layer}.mlp.{name}_proj.weight"]) for name in ("gate", "up"))
        x = x + linear(silu(gate) * up, weights[f"{layer}.mlp.down_proj.weight"])
    return normalized(x, weights["model.norm.weight"])


def train(weights: Weights, batches: Iterator[tuple[Tensor, Tensor]], steps: int, rate: float) -> Iterator[float]:
    """Train `weights` in place on `steps` batches of (ids, targets), and yield the loss of each."""
    for weight in weights.values():
        weight.requires_grad_()
    optimizer = torch.optim.AdamW(weights.values(), lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=0.1)
    for ids, targets in (next(batches) for _ in range(steps)):
        wanted = targets != IGNORED
        scores = linear(features(weights, ids)[wanted], weights["model.embed_tokens.weight"])
        loss = cross_entropy(scores, targets[wanted])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), 1.0)
        optimizer.step()
        schedule.step()
        yield loss.item()
    for weight in weights.values():
        weight.requires_grad_(False)
