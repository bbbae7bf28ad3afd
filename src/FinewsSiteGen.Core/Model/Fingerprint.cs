using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FinewsSiteGen.Model;

/// <summary>Hashes of bytes, for telling whether they changed.</summary>
public static class Fingerprint
{
    /// <summary>The first 128 bits of SHA-256: content is hostile, so a collision must not be constructible.</summary>
    public static Hash128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Hash128.Read(hash);
    }

    /// <summary>Of several texts in order; each goes in with its length, so that no two lists of parts give the same.</summary>
    public static Hash128 Of(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] length = new byte[4];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Hash128.Read(hash.GetHashAndReset());
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static Hash128 Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return Hash128.Read(hash);
    }
}
