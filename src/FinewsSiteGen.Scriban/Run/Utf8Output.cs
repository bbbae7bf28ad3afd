using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Writes UTF-8 to where a render goes, and counts it. Lone surrogates are written as U+FFFD.</summary>
/// <remarks>Writes into memory that the writer lends, and gives it back when it is full or the render ends.</remarks>
internal sealed partial class Utf8Output
{
    /// <summary>Least bytes to borrow at a time.</summary>
    private const int WindowSize = 4096;

    private IBufferWriter<byte> writer = NoWriter.Instance;
    private byte[] window = [];
    private byte[] indent = [];
    private bool isLent;
    private int start;
    private int at;
    private int end;

    /// <summary>As <c>end</c>, but 0 while lines are indented: what ends before it is written without further ado.</summary>
    private int quickEnd;
    private long limit;
    private long left;
    private bool wasAtLineStart;

    /// <summary>What begins each line; empty for nothing.</summary>
    public byte[] Indent
    {
        get => indent;
        set
        {
            indent = value;
            quickEnd = value.Length == 0 ? end : 0;
        }
    }

    /// <summary>Whether a line break was written last, no matter where to.</summary>
    public bool IsAtLineStart
    {
        get => at > start ? window[at - 1] == '\n' : wasAtLineStart;
        set
        {
            GiveBack();
            wasAtLineStart = value;
        }
    }

    /// <summary>Bytes that were written; once the output has ended.</summary>
    public long Written => limit - left;

    /// <summary>From here on output goes to <paramref name="target"/>.</summary>
    /// <param name="most">Bytes that may be written.</param>
    public void Begin(IBufferWriter<byte> target, long most)
    {
        writer = target;
        Indent = [];
        (limit, left) = (most, most);
        wasAtLineStart = false;
    }

    /// <summary>All that was written is where it belongs.</summary>
    public void End()
    {
        GiveBack();
        writer = NoWriter.Instance;
    }

    /// <summary>Where output goes, for someone else to write to; <see cref="Count"/> says how much that was.</summary>
    public IBufferWriter<byte> Lend()
    {
        GiveBack();
        return writer;
    }

    /// <exception cref="RenderFault">With what someone else wrote the output is longer than its limit.</exception>
    public void Count(long bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw TooLong();
        }
    }

    /// <summary>Output goes to <paramref name="target"/> until <see cref="Redirect"/> is given back what this returned.</summary>
    public IBufferWriter<byte> Redirect(IBufferWriter<byte> target)
    {
        GiveBack();
        return (writer, writer = target).Item1;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > quickEnd - at)
        {
            WriteLines(utf8);
            return;
        }

        utf8.CopyTo(window.AsSpan(at));
        at += utf8.Length;
    }

    /// <summary>Writes where that takes no more than a copy.</summary>
    /// <returns>False when nothing was written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWrite(in PaddedText text)
    {
        var blocks = text.Blocks;
        if (blocks.Length > quickEnd - at)
        {
            return false;
        }

        ref var source = ref MemoryMarshal.GetArrayDataReference(blocks);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(window), at);
        for (nuint i = 0; i < (nuint)blocks.Length; i += PaddedText.BlockSize)
        {
            Vector256.LoadUnsafe(ref source, i).StoreUnsafe(ref target, i);
        }

        at += text.Length;
        return true;
    }

    /// <summary>Where to write next; <see cref="Keep"/> says how much counts.</summary>
    /// <param name="size">Bytes that are needed.</param>
    /// <returns>Empty when it takes more than that.</returns>
    public Span<byte> Room(int size) => size <= quickEnd - at ? window.AsSpan(at, end - at) : default;

    public void Keep(int size) => at += size;

    private void WriteLines(ReadOnlySpan<byte> utf8)
    {
        if (indent.Length == 0)
        {
            WritePlain(utf8);
            return;
        }

        while (utf8.Length > 0)
        {
            if (IsAtLineStart)
            {
                WritePlain(indent);
            }

            var line = utf8.IndexOf((byte)'\n') + 1;
            line = line == 0 ? utf8.Length : line;
            WritePlain(utf8[..line]);
            utf8 = utf8[line..];
        }
    }

    private void WritePlain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > end - at)
        {
            Borrow(utf8.Length);
        }

        utf8.CopyTo(window.AsSpan(at));
        at += utf8.Length;
    }

    /// <exception cref="RenderFault">The output would get longer than its limit.</exception>
    private void Borrow(int size)
    {
        GiveBack();
        if (size > left)
        {
            throw TooLong();
        }

        var memory = writer.GetMemory(Math.Max(size, WindowSize));
        isLent = MemoryMarshal.TryGetArray<byte>(memory, out var lent);
        lent = isLent ? lent : new byte[Math.Max(size, WindowSize)];
        window = lent.Array!;
        start = at = lent.Offset;
        end = start + (int)Math.Min(lent.Count, left);
        quickEnd = indent.Length == 0 ? end : 0;
    }

    private static RenderFault TooLong() => new("The output is longer than the limit.", "Print less, or check what the loops walk over.");

    private void GiveBack()
    {
        left -= at - start;
        wasAtLineStart = IsAtLineStart;
        if (isLent)
        {
            writer.Advance(at - start);
        }
        else if (at > start)
        {
            writer.Write(window.AsSpan(start, at - start));
        }

        window = [];
        (start, at, end, quickEnd, isLent) = (0, 0, 0, 0, false);
    }
}
