using System.Buffers;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads one content file; safe from any thread.</summary>
public static class SourceReader
{
    /// <summary>In bytes. Bodies are limited to 4 MB; a file may hold a little more.</summary>
    public const long LargestPost = 8 * 1024 * 1024;

    /// <param name="keyed">Gives the text's hash, where it is wanted.</param>
    /// <returns><see langword="null"/> when the file cannot be read; <paramref name="found"/> names it.</returns>
    public static SourceText? Read(SourceFile file, DiagnosticBag found, KeyedHash? keyed = null) =>
        file.Length > LargestPost ? TooLarge(file, found) : ReadAsIs(file, found, keyed);

    /// <summary>Says that it is longer than <see cref="LargestPost"/>.</summary>
    internal static SourceText? TooLarge(SourceFile file, DiagnosticBag found)
    {
        found.Add(Rules.FileTooLarge, file.Path, 0, file.Length, LargestPost);
        return null;
    }

    /// <summary>Reads it as long as it is by now, up to <see cref="LargestPost"/>.</summary>
    /// <inheritdoc cref="Read"/>
    internal static SourceText? ReadAsIs(SourceFile file, DiagnosticBag found, KeyedHash? keyed)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(RandomAccess.GetLength(handle), LargestPost));
            int read = 0;
            for (int got; read < bytes.Length && (got = RandomAccess.Read(handle, bytes.AsSpan(read), read)) > 0;)
                read += got;
            return Decode(file, bytes.AsMemory(0, read), found, keyed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Rules.FileUnreadable, file.Path, 0, Fault.CauseOf(fault));
            return null;
        }
    }

    /// <summary>For files that are taken over as they are.</summary>
    /// <returns><see langword="null"/> when it cannot be read.</returns>
    public static Hash128? HashOf(SourceFile file) => HashOf(file.FullPath);

    /// <inheritdoc cref="HashOf(SourceFile)"/>
    public static Hash128? HashOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Fingerprint.Of(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The text of a file whose bytes are there.</summary>
    /// <param name="bytes">Not to be changed any more: they are the text, unless they have to be repaired.</param>
    /// <inheritdoc cref="Read" path="/param"/>
    public static SourceText Decode(SourceFile file, ReadOnlyMemory<byte> bytes, DiagnosticBag found, KeyedHash? keyed)
    {
        var hash = keyed?.Of(bytes.Span) ?? default;
        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
            found.Add(Rules.ByteOrderMark, file.Path, 1);
        }
        if (!Utf8Check.IsValid(bytes.Span))
        {
            found.Add(Rules.NotUtf8, file.Path, FirstBadLine(bytes.Span, out int bad), bad);
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        }
        return new SourceText(file.Path, file.Stem, bytes) { Hash = hash };
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes, out int bad)
    {
        int line = 1;
        int firstBad = 0;
        bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out int used);
            if (status != OperationStatus.Done)
            {
                bad += used;
                firstBad = firstBad > 0 ? firstBad : line;
            }
            else if (rune.Value == '\n')
            {
                line++;
            }
            bytes = bytes[used..];
        }
        return firstBad;
    }
}
