using System.Buffers;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Where output goes outside a render: nowhere.</summary>
internal sealed class NoWriter : IBufferWriter<byte>
{
    public static NoWriter Instance { get; } = new();

    public void Advance(int count) => throw new InvalidOperationException();

    public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException();

    public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException();
}
