"""Qwen2's forward pass and its training, on a GPU in bfloat16 or on the CPU in float32."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, linear, scaled_dot_product_attention, silu

EPSILON = 1e-6
ROPE_THETA = 10_000.0
IGNORED = -100  # a target that is not learned
CLIP = 1.0

Weights = dict[str, Tensor]
Batch = tuple[Tensor, Tensor]


class Shape(NamedTuple):
    """The sizes of a Qwen2 model, named as in its config."""

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int

    @property
    def head(self) -> int:
        """Features of one head."""
        return self.hidden_size // self.num_attention_heads


def untrained(shape: Shape, device: str = "cpu") -> Weights:
    """Random weights under the names that Qwen2's checkpoints use, from torch's global seed."""
    hidden, inner = shape.hidden_size, shape.intermediate_size
    narrow = shape.num_key_value_heads * shape.head
    late = 1 / math.sqrt(2 * shape.num_hidden_layers)

    def matrix(rows: int, columns: int, scale: float = 1.0) -> Tensor:
        return (torch.randn(rows, columns) * scale / math.sqrt(columns)).to(device)

    def vector(size: int, value: float) -> Tensor:
        return torch.full((size,), float(value), device=device)

    weights = {"model.embed_tokens.weight": matrix(shape.vocab_size, hidden), "model.norm.weight": vector(hidden, 1)}
    for index in range(shape.num_hidden_layers):
        layer = {
            "input_layernorm.weight": vector(hidden, 1),
            "self_attn.q_proj.weight": matrix(hidden, hidden),
            "self_attn.q_proj.bias": vector(hidden, 0),
            "self_attn.k_proj.weight": matrix(narrow, hidden),
            "self_attn.k_proj.bias": vector(narrow, 0),
            "self_attn.v_proj.weight": matrix(narrow, hidden),
            "self_attn.v_proj.bias": vector(narrow, 0),
            "self_attn.o_proj.weight": matrix(hidden, hidden, late),
            "post_attention_layernorm.weight": vector(hidden, 1),
            "mlp.gate_proj.weight": matrix(inner, hidden),
            "mlp.up_proj.weight": matrix(inner, hidden),
            "mlp.down_proj.weight": matrix(hidden, inner, late),
        }
        weights |= {f"model.layers.{index}.{name}": value for name, value in layer.items()}
    return weights


def normalized(x: Tensor, weight: Tensor) -> Tensor:
    wide = x.float()
    return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + EPSILON) * weight).to(x.dtype)


def angles(length: int, head: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Cosine and sine by which a position turns each pair of a head's features."""
    frequency = ROPE_THETA ** -(torch.arange(head // 2, device=device, dtype=torch.float32) / (head // 2))
    angle = torch.outer(torch.arange(length, device=device, dtype=torch.float32), frequency)
    return angle.cos(), angle.sin()


def rotated(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """`x` (batch, head, position, feature) turned by its positions."""
    left, right = x.float().chunk(2, dim=-1)
    return torch.cat((left * cos - right * sin, right * cos + left * sin), dim=-1).to(x.dtype)


def scores(weights: Weights, shape: Shape, ids: Tensor, dtype: torch.dtype = torch.float32) -> Tensor:
    """Score every token as the next one after each position of `ids` (batch, position).

    What goes from layer to layer is of `dtype`, as it will be in the engine.
    """
    batch, length = ids.shape
    x = weights["model.embed_tokens.weight"][ids].to(dtype)
    cos, sin = angles(length, shape.head, ids.device)
    for index in range(shape.num_hidden_layers):
        layer = f"model.layers.{index}"

        def heads(x: Tensor, name: str, layer: str = layer) -> Tensor:
            projected = linear(
                x, weights[f"{layer}.self_attn.{name}.weight"], weights[f"{layer}.self_attn.{name}.bias"]
            )
            return projected.view(batch, length, -1, shape.head).transpose(1, 2)

        y = normalized(x, weights[f"{layer}.input_layernorm.weight"])
        query, key = rotated(heads(y, "q_proj"), cos, sin), rotated(heads(y, "k_proj"), cos, sin)
        attention = scaled_dot_product_attention(query, key, heads(y, "v_proj"), is_causal=True, enable_gqa=True)
        x = x + linear(attention.transpose(1, 2).flatten(2), weights[f"{layer}.self_attn.o_proj.weight"])

        y = normalized(x, weights[f"{layer}.post_attention_layernorm.weight"])
        gate, up = (linear(y, weights[f"{layer}.mlp.{name}_proj.weight"]) for name in ("gate", "up"))
        x = x + linear(silu(gate) * up, weights[f"{layer}.mlp.down_proj.weight"])
    return linear(normalized(x, weights["model.norm.weight"]), weights["model.embed_tokens.weight"])


def trained(
    weights: Weights,
    shape: Shape,
    batches: Iterator[Batch],
    progress: Callable[[], float],
    *,
    rate: float,
    dtype: torch.dtype,
    compiled: bool,
) -> Iterator[Tensor]:
    """Train `weights` in place on batches of (ids, targets) until `progress` says 1, and yield the loss of each.

    The matrices inside the layers are trained by Muon, the others by AdamW; the rate rises over the first 2 % and
    falls to nothing over the last 60 %.
    """
    for weight in weights.values():
        weight.requires_grad_()
    inner = [weight for name, weight in weights.items() if weight.ndim == 2 and "layers" in name]
    others = [weight for name, weight in weights.items() if weight.ndim == 1 or "layers" not in name]
    optimizers: list[torch.optim.Optimizer] = [
        torch.optim.Muon(inner, lr=rate, weight_decay=0.01, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.98), weight_decay=0.0),
    ]

    def loss_of(ids: Tensor, targets: Tensor) -> Tensor:
        with torch.autocast(ids.device.type, dtype, enabled=dtype != torch.float32):
            logits = scores(weights, shape, ids, dtype)
        return cross_entropy(logits.flatten(0, 1).float(), targets.flatten(), ignore_index=IGNORED)

    loss_of_batch = torch.compile(loss_of, dynamic=False) if compiled else loss_of
    while (done := progress()) < 1:
        now = rate * min(1.0, done / 0.02, (1 - done) / 0.6)
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = now
        loss = loss_of_batch(*next(batches))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), CLIP)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad()
        yield loss.detach()
    for weight in weights.values():
        weight.requires_grad_(False)
