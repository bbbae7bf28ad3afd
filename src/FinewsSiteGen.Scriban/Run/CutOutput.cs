using System.Buffers;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Passes on as much as a text may be long, then <c>...</c>, and drops the rest.</summary>
/// <param name="units">UTF-16 units that are passed on.</param>
internal sealed class CutOutput(IBufferWriter<byte> target, int units) : IBufferWriter<byte>
{
    private byte[] window = [];
    private int left = units;

    public void Advance(int count)
    {
        var utf8 = window.AsSpan(0, count);
        if (left < 0)
        {
            return;
        }

        var kept = 0;
        while (kept < utf8.Length && left >= Units(utf8[kept]))
        {
            left -= Units(utf8[kept++]);
        }

        target.Write(utf8[..kept]);
        if (kept < utf8.Length)
        {
            target.Write("..."u8);
            left = -1;
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (window.Length < Math.Max(sizeHint, 1))
        {
            window = new byte[Math.Max(sizeHint, 4096)];
        }

        return window;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>How many UTF-16 units a byte begins: none when it goes on with a character.</summary>
    private static int Units(byte utf8) => utf8 >= 0xf0 ? 2 : utf8 is >= 0x80 and < 0xc0 ? 0 : 1;
}
